#!/usr/bin/env python3
"""Works out from the shop's CSV files what `race demo` prints, and compares both digit for digit.

Shares nothing with the library: the csv module cuts the files, fractions add them up exactly, and each figure is rounded once,
half to even, as the demo shows it. Needs Python 3.9 and nothing else.

    java -jar examples/target/race.jar demo | python3 examples/check/shop_totals.py examples/shop
"""

import csv
import re
import sys
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

MARKETS = ("DE", "CH")
YEARS = (2024, 2025)
TAX = {"DE": Decimal("1.19"), "CH": Decimal("1.081")}
# Where the columns of the demo begin and end: market and year to slice.
COLUMNS = {
    ("DE", 2024): (33, 44),
    ("DE", 2025): (44, 56),
    ("CH", 2024): (65, 76),
    ("CH", 2025): (76, 88),
    ("both", 2025): (96, 120),
}
# A customer is active on the day of an order and the days after it, so many in all.
ACTIVE = timedelta(days=365)


def rows(path, header):
    """The rows under the line that begins so."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.readlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(header))
    return csv.DictReader(lines[start:])


def number(cell):
    return Fraction(cell.replace(",", "")) if cell else Fraction(0)


class Sums:
    """Sums by name, market and year; and sets of people."""

    def __init__(self, directory):
        self.sums = defaultdict(Fraction)
        self.people = defaultdict(set)
        self.bought = []
        self.days_with_visits = set()
        self.visits(directory / "ga4-traffic.csv")
        self.orders(directory / "orders.csv")
        self.ads(directory)
        self.mailings(directory / "klaviyo-campaigns.csv")
        self.survey(directory / "nps-survey.csv")

    def add(self, name, market, day, amount):
        self.sums[name, market, int(day[:4])] += amount
        if day in self.days_with_visits:
            self.sums[name + " while visits were counted", market, int(day[:4])] += amount

    def visits(self, path):
        for row in rows(path, "Date,"):
            if row["Date"]:
                text = row["Date"]
                day = f"{text[:4]}-{text[4:6]}-{text[6:]}"
                self.days_with_visits.add(day)
                market = {"Germany": "DE", "Switzerland": "CH"}[row["Country"]]
                for column in ("Sessions", "Engaged sessions", "Add to carts", "generate_lead", "newsletter_signup"):
                    self.add(column, market, day, number(row[column]))
                if row["Session default channel group"].startswith("Paid"):
                    self.add("paid sessions", market, day, number(row["Sessions"]))

    def orders(self, path):
        gross = defaultdict(Fraction)
        for row in rows(path, "Name,"):
            gross[row["Name"]] += number(row["Lineitem quantity"]) * number(row["Lineitem price"])
        latest = {}
        for row in rows(path, "Name,"):
            status = row["Financial Status"]
            if not status or status == "voided" or row["Cancelled at"] or row["Tags"] == "test":
                continue
            market = "CH" if row["Currency"] == "CHF" else "DE"
            day = row["Created at"][:10]
            buyer = row["Email"]
            refund = (Decimal(row["Refunded Amount"]) / TAX[market]).quantize(Decimal("0.01"), ROUND_HALF_UP)
            net = gross[row["Name"]] - number(row["Discount Amount"]) - Fraction(refund)
            self.add("orders", market, day, 1)
            self.add("gross sales", market, day, gross[row["Name"]])
            self.add("net sales", market, day, net)
            self.add("returns", market, day, Fraction(refund))
            self.add("store orders" if row["Source"] == "pos" else "online orders", market, day, 1)
            if row["Source"] == "web":
                self.add("online net sales", market, day, net)
            year = int(day[:4])
            self.people["bought", market, year].add(buyer)
            self.bought.append((market, date.fromisoformat(day), buyer))
            if buyer in latest:
                self.people["bought again", market, year].add(buyer)
                self.add("repeat orders", market, day, 1)
                self.add("repeat sales", market, day, net)
                self.add("days between", market, day, (date.fromisoformat(day) - latest[buyer]) // timedelta(days=1))
            else:
                self.add("new customers", market, day, 1)
            latest[buyer] = date.fromisoformat(day)

    def active(self, markets, end):
        """Who bought within the days that end before that day."""
        return {buyer for market, day, buyer in self.bought if market in markets and end - ACTIVE <= day < end}

    def ads(self, directory):
        for row in rows(directory / "google-ads.csv", "Day,"):
            if not row["Day"].startswith("Total"):
                self.ad(row["Campaign"], row["Day"], row["Cost"], row["Impr."], row["Clicks"])
        for name, currency in (("meta-ads-de.csv", "EUR"), ("meta-ads-ch.csv", "CHF")):
            for row in rows(directory / name, "Campaign name,"):
                if row["Campaign name"]:
                    cost = row[f"Amount spent ({currency})"]
                    self.ad(row["Campaign name"], row["Reporting starts"], cost, row["Impressions"], row["Clicks (all)"])

    def ad(self, campaign, day, cost, impressions, clicks):
        for name, cell in (("ad cost", cost), ("impressions", impressions), ("clicks", clicks)):
            self.add(name, campaign[:2], day, number(cell))

    def mailings(self, path):
        for row in rows(path, "Campaign Name,"):
            for column in ("Successful Deliveries", "Unique Opens", "Unique Clicks"):
                self.add(column, row["List"][-2:], row["Send Time"][:10], number(row[column]))

    def survey(self, path):
        for row in rows(path, "respondent,"):
            score = int(row["score"])
            self.add("answers", row["country"], row["date"], 1)
            self.add("net promoters", row["country"], row["date"], (score > 8) - (score < 7))


def rounded(value, digits):
    step = Fraction(value) * 10**digits
    whole, rest = divmod(step, 1)
    whole += rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1)
    return Decimal(int(whole)).scaleb(-digits)


def count(value):
    return f"{int(value):,}"


def percent(value):
    return f"{rounded(value * 100, 2):,.2f}%"


def money(value):
    return f"{rounded(value, 4):,.4f}" if 0 < value < 1 else f"{rounded(value, 2):,.2f}"


def score(value):
    return f"{rounded(value, 2):f}".rstrip("0").rstrip(".")


def span(days):
    hours = int(rounded(days * 24, 0))
    return f"{hours // 24}d {hours % 24:02d}h"


def figures(sums):
    """What the demo should show: name of the KPI, market and year to text."""
    for market in MARKETS:
        for year in YEARS:

            def total(name):
                return sums.sums[name, market, year]

            def people(name):
                return len(sums.people[name, market, year])

            counted = " while visits were counted"
            shown = {
                "Visits (sessions)": count(total("Sessions")),
                "Engagement rate (web)": percent(total("Engaged sessions") / total("Sessions")),
                "Value per visit": money(total("online net sales" + counted) / total("Sessions")),
                "Paid share of visits": percent(total("paid sessions") / total("Sessions")),
                "Click-through rate": percent(total("clicks") / total("impressions")),
                "Cost per click": money(total("ad cost") / total("clicks")),
                "Media cost": money(total("ad cost")),
                "Leads": count(total("generate_lead")),
                "Lead conversion rate": percent(total("generate_lead") / total("Sessions")),
                "Added to basket": count(total("Add to carts")),
                "Newsletter sign-ups": count(total("newsletter_signup")),
                "Media cost per lead": money(total("ad cost" + counted) / total("generate_lead")),
                "Orders (sales volume)": count(total("orders")),
                "Sales conversion rate": percent(total("online orders" + counted) / total("Sessions")),
                "Net sales (revenue)": money(total("net sales")),
                "Offline orders": count(total("store orders")),
                "New customers": count(total("new customers")),
                "Average order value": money(total("net sales") / total("orders")),
                "Return value rate": percent(total("returns") / total("gross sales")),
                "Active customers": count(len(sums.active([market], date(year + 1, 1, 1)))),
                "Repeat sales": money(total("repeat sales")),
                "Net Promoter Score": score(100 * total("net promoters") / total("answers")),
                "Repeat purchases": count(total("repeat orders")),
                "Time between purchases": span(total("days between") / total("repeat orders")),
                "Email open rate": percent(total("Unique Opens") / total("Successful Deliveries")),
                "Email click rate": percent(total("Unique Clicks") / total("Successful Deliveries")),
                "Reach to Act": percent(total("generate_lead") / total("Sessions")),
                "Act to Convert": percent(total("new customers" + counted) / total("generate_lead")),
                "Convert to Engage": percent(Fraction(people("bought again"), people("bought"))),
            }
            if year == 2025:
                shown["Customer retention rate"] = retention(sums, [market])
            for name, text in shown.items():
                yield name, (market, year), text
    yield "Active customers", ("both", 2025), count(len(sums.active(MARKETS, date(2026, 1, 1))))
    yield "Customer retention rate", ("both", 2025), retention(sums, MARKETS)
    again, bought = (
        set.union(*(sums.people[name, market, 2025] for market in MARKETS)) for name in ("bought again", "bought")
    )
    yield "Convert to Engage", ("both", 2025), percent(Fraction(len(again), len(bought)))


def retention(sums, markets):
    """Of those who were active when 2025 began, the share that was when it ended."""
    return percent(retained(sums, markets))


def retained(sums, markets):
    start = sums.active(markets, date(2025, 1, 1))
    return Fraction(len(start & sums.active(markets, date(2026, 1, 1))), len(start))


# What the plan wants: the KPI, the market, the target. Amber is less than a tenth below it, of a score 5 points.
OBJECTIVES = {
    "de-visits": ("Visits (sessions)", "DE", "34000"),
    "ch-visits": ("Visits (sessions)", "CH", "12500"),
    "de-engagement": ("Engagement rate (web)", "DE", "0.58"),
    "de-leads": ("Leads", "DE", "1000"),
    "ch-leads": ("Leads", "CH", "420"),
    "de-lead-rate": ("Lead conversion rate", "DE", "0.03"),
    "de-conversion": ("Sales conversion rate", "DE", "0.021"),
    "ch-conversion": ("Sales conversion rate", "CH", "0.021"),
    "de-sales": ("Net sales (revenue)", "DE", "90000"),
    "ch-sales": ("Net sales (revenue)", "CH", "30000"),
    "de-new": ("New customers", "DE", "600"),
    "de-returns": ("Return value rate", "DE", "0.03"),
    "de-retention": ("Customer retention rate", "DE", "0.3"),
    "de-nps": ("Net Promoter Score", "DE", "25"),
    "ch-nps": ("Net Promoter Score", "CH", "45"),
    "de-repeat": ("Repeat purchases", "DE", "250"),
    "de-mail-clicks": ("Email click rate", "DE", "0.04"),
}


def value(sums, name, market, year):
    """The KPI of an objective, as a fraction."""

    def total(what):
        return sums.sums[what, market, year]

    counted = " while visits were counted"
    return {
        "Visits (sessions)": lambda: total("Sessions"),
        "Engagement rate (web)": lambda: total("Engaged sessions") / total("Sessions"),
        "Leads": lambda: total("generate_lead"),
        "Lead conversion rate": lambda: total("generate_lead") / total("Sessions"),
        "Sales conversion rate": lambda: total("online orders" + counted) / total("Sessions"),
        "Net sales (revenue)": lambda: total("net sales"),
        "New customers": lambda: total("new customers"),
        "Return value rate": lambda: total("returns") / total("gross sales"),
        "Customer retention rate": lambda: retained(sums, [market]),
        "Net Promoter Score": lambda: 100 * total("net promoters") / total("answers"),
        "Repeat purchases": lambda: total("repeat orders"),
        "Email click rate": lambda: total("Unique Clicks") / total("Successful Deliveries"),
    }[name]()


def scorecard(sums):
    """What the scorecard should show: the beginning of a line to cells that the line has."""
    for objective, (name, market, target) in OBJECTIVES.items():
        target = Fraction(target)
        actual = value(sums, name, market, 2025)
        if name in ("Visits (sessions)", "Leads") and sum(day[:4] == "2025" for day in sums.days_with_visits) < 365:
            yield objective, ["grey"]
            continue
        if name == "Net Promoter Score":
            gap = actual - target
            shown = f"{'+' if gap > 0 else ''}{score(gap)} pts"
            red = -5
        else:
            gap = (target - actual if name == "Return value rate" else actual - target) / target
            shown = ("+" if gap > 0 else "") + percent(gap)
            red = Fraction(-1, 10)
        yield objective, ["green" if gap >= 0 else "amber" if gap >= red else "red", shown]
    counted = " while visits were counted"
    rate = Fraction("1.06")

    def both(name, year=2025):
        return sum(sums.sums[name, market, year] for market in MARKETS)

    def euros(year):
        return sums.sums["net sales", "DE", year] + rate * sums.sums["net sales", "CH", year]

    def people(name, year):
        return len(set.union(*(sums.people[name, market, year] for market in MARKETS)))

    online = [sums.sums["online net sales" + counted, market, 2025] for market in MARKETS]
    a_visit = (online[0] + rate * online[1]) / both("Sessions")
    engaged = both("Engaged sessions") / both("Sessions")
    yield "REACH>", [count(both("Sessions")), percent(engaged), "EUR " + money(a_visit)]
    yield "ACT>", [count(both("generate_lead")), percent(both("generate_lead") / both("Sessions"))]
    bought = both("online orders" + counted) / both("Sessions")
    yield "CONVERT>", [count(both("orders")), percent(bought), "EUR " + money(euros(2025))]
    more = both("orders") / both("orders", 2024) - 1, euros(2025) / euros(2024) - 1
    yield "CONVERT>>", [f"{count(both('orders', 2024))}, +{percent(more[0])}", f"EUR {money(euros(2024))}, +{percent(more[1])}"]
    yield "ENGAGE>", [count(len(sums.active(MARKETS, date(2026, 1, 1)))), retention(sums, MARKETS)]
    sale = euros(2025) / both("orders")
    leads = {year: both("generate_lead", year) / both("Sessions", year) for year in YEARS}
    sold = {year: both("new customers" + counted, year) / both("generate_lead", year) for year in YEARS}
    again = {year: Fraction(people("bought again", year), people("bought", year)) for year in YEARS}
    yield from transition("Reach to Act", leads, both("Sessions"), sold[2025], sale)
    yield from transition("Act to Convert", sold, both("generate_lead"), 1, sale)
    yield from transition("Convert to Engage", again, people("bought", 2025), 1, sale)


def transition(name, rates, entering, onward, sale):
    """How many sales are missing because fewer pass than a year ago, and what they are worth."""
    missing = (rates[2024] - rates[2025]) * entering * onward
    worth = ("-" if missing < 0 else "") + "EUR " + money(abs(missing * sale))
    yield name, [percent(rates[2025]), percent(rates[2024]), count(entering), f"{rounded(missing, 2):,.2f}", worth]


def cells(text, start):
    """The cells of the line that begins so; one mark more for each line below."""
    below = start.count(">")
    lines = text.splitlines()
    at = next((i for i, line in enumerate(lines) if line.startswith(start.rstrip(">") + " ")), None)
    if at is None:
        return []
    return [cell.strip().rstrip("*") for cell in re.split(r"  +", lines[at + below])]


def main():
    directory = Path(sys.argv[1] if len(sys.argv) > 1 else "examples/shop")
    demo, _, card = sys.stdin.read().partition("\nSCORECARD ")
    printed = {line[8:33].strip(): line for line in demo.splitlines() if len(line) > 33}
    wrong = 0
    compared = 0
    sums = Sums(directory)
    for name, place, expected in figures(sums):
        begin, end = COLUMNS[place]
        found = printed.get(name, "")[begin:end].strip().rstrip("*")
        compared += 1
        if found != expected:
            wrong += 1
            print(f"{name}, {place[0]} {place[1]}: the files give {expected}, the demo printed {found!r}")
    for start, wanted in scorecard(sums):
        found = [cell.replace("*", "") for cell in cells(card, start)]
        for expected in wanted:
            compared += 1
            if expected not in found:
                wrong += 1
                print(f"scorecard, {start.rstrip('>')}: the files give {expected}, the demo printed {found}")
    print(f"{compared - wrong} of {compared} figures of the demo are those of its files")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
