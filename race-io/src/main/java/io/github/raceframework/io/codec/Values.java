package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonTree;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the small values are written that documents of several kinds have. */
public final class Values {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LAST_YEAR = 9999;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

    /** {@code "2025-01-31"}. */
    public static final Decoder<LocalDate> DATES = Decoders.parsed(Values::date, "2025-01-31");

    /** {@code "EUR"}. */
    public static final Decoder<Currency> CURRENCIES = Decoders.parsed(Currencies::parse, "EUR");

    /** {@code "1234.50"}: a text, because many a reader of JSON would make a binary fraction of a number. */
    public static final Decoder<BigDecimal> AMOUNTS = Decoders.parsed(Values::amount, "1234.50");

    /** {@code {"from": "2025-01-01", "to": "2026-01-01"}}, the end exclusive. */
    public static final Decoder<DateRange> RANGES = Decoders.object(
            fields -> {
                JsonField<LocalDate> from = fields.get("from", DATES);
                JsonField<LocalDate> to = fields.get("to", DATES);
                return () -> new DateRange(from.get(), to.get());
            },
            "write the first day, and the day after the last");

    /** {@code {"currency": "EUR", "amount": "1234.50"}}. */
    public static final Decoder<Money> MONEY = Decoders.object(
            fields -> {
                JsonField<Currency> currency = fields.get("currency", CURRENCIES);
                JsonField<BigDecimal> amount = fields.get("amount", AMOUNTS);
                return () -> new Money(amount.get(), currency.get());
            },
            "write an amount and its currency");

    /** {@code "country=DE, channel!=EMAIL"}. */
    static final Decoder<Filter> FILTERS = Decoders.parsed(Filter::parse, "country=DE|AT, channel!=EMAIL");

    /** {@code "nrf"}. */
    static final Decoder<RaceCalendar> CALENDARS = Decoders.parsed(RaceCalendar::parse, "week=SUNDAY,year=APRIL");

    static final Decoder<DimensionId> DIMENSIONS = Decoders.parsed(DimensionId::of, "channel");

    private Values() {}

    public static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new IllegalArgumentException("it is no day of the years 0000 to 9999 such as 2025-01-31");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such day", e);
        }
    }

    static BigDecimal amount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new IllegalArgumentException("it is no plain decimal such as 1234.50");
        }
        return Decimals.parse(text);
    }

    /** The id of a KPI of the catalogue. */
    static Decoder<KpiId> kpiOf(KpiCatalog catalog) {
        return (json, faults) -> {
            String text = Decoders.text().decode(json, faults);
            if (text == null) {
                return null;
            }
            Kpi kpi = catalog.findKpi(text).orElse(null);
            if (kpi == null) {
                List<String> ids =
                        catalog.kpis().stream().map(known -> known.id().text()).toList();
                String remedy =
                        "write the id of a KPI of the catalogue, or read with a catalogue that has it (RaceJson.withCatalog, --catalog)"
                                + faults.suggestion(text, ids);
                faults.add(json.place(), text, "is no KPI of the catalogue", remedy);
                return null;
            }
            return kpi.id();
        };
    }

    /** A list in which nothing comes twice. */
    static <T> Decoder<Set<T>> set(Decoder<T> element) {
        return (json, faults) -> {
            Map<T, Integer> seen = new LinkedHashMap<>();
            List<T> list = Decoders.list((item, itemFaults) -> {
                        T value = element.decode(item, itemFaults);
                        if (value != null && seen.putIfAbsent(value, seen.size()) != null) {
                            itemFaults.add(
                                    item.place(), item.findShown().orElse(null), "comes twice", "keep one of the two");
                        }
                        return value;
                    })
                    .decode(json, faults);
            return list == null ? null : new LinkedHashSet<>(list);
        };
    }

    /** Elements, of which there must be one at least. */
    static <C extends Collection<?>> Decoder<C> nonEmpty(Decoder<C> decoder, String what) {
        return (json, faults) -> {
            C elements = decoder.decode(json, faults);
            if (json instanceof JsonTree.JsonArray array && array.elements().isEmpty()) {
                faults.add(json.place(), null, "the list is empty", "name " + what + " at least");
                return null;
            }
            return elements;
        };
    }

    /** A day. */
    static void write(String name, LocalDate day, JsonWriter json) {
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "day " + day + " is not within the years 0000 to 9999 that documents can hold");
        }
        json.text(name, day.toString());
    }

    /** A range of days. */
    static void write(String name, DateRange range, JsonWriter json) {
        json.object(name, ends -> write(range, ends));
    }

    /** The ends of a range of days. */
    public static void write(DateRange range, JsonWriter json) {
        write("from", range.from(), json);
        write("to", range.to(), json);
    }

    /** An amount of money. */
    static void write(String name, Money money, JsonWriter json) {
        json.object(name, properties -> write(money, properties));
    }

    /** The currency and the amount. */
    public static void write(Money money, JsonWriter json) {
        json.text("currency", money.currency().getCurrencyCode());
        json.text("amount", money.amount().toPlainString());
    }

    /** A filter, unless it lets everything through. */
    static void writeFilter(String name, Filter filter, JsonWriter json) {
        if (!filter.isAll()) {
            json.text(name, text(filter));
        }
    }

    /** The text of a filter, conditions and members in their natural order. */
    public static String text(Filter filter) {
        return filter.conditions().stream()
                .map(condition -> new Filter.Condition(
                                condition.dimension(), condition.test(), sorted(condition.members()))
                        .toString())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The members in their natural order. */
    static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
        return set.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A calendar by its name. */
    static void writeCalendar(String name, RaceCalendar calendar, JsonWriter json) {
        String text = calendar.toString();
        boolean isBuiltIn;
        try {
            isBuiltIn = RaceCalendar.parse(text).equals(calendar);
        } catch (IllegalArgumentException e) {
            isBuiltIn = false;
        }
        if (!isBuiltIn) {
            throw new IllegalArgumentException("calendar \"" + Spelling.excerpt(text)
                    + "\" is the application's own; documents can name built-in calendars only");
        }
        json.text(name, text);
    }
}
