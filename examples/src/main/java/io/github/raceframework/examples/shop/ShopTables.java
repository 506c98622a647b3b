package io.github.raceframework.examples.shop;

import static io.github.raceframework.core.kpi.standard.StandardDimensions.CAMPAIGN;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.COUNTRY;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SALES_CHANNEL;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SOURCE_SYSTEM;

import io.github.raceframework.core.kpi.standard.EmailMeasures;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.ServiceMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.examples.shop.AdDay.Social;
import io.github.raceframework.metrics.customers.CustomerFacts;
import io.github.raceframework.metrics.facts.FactMapping;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shop's records as tables of facts. Every table says which days it covers, because a small shop has days on which nothing happens. */
final class ShopTables {

    private static final int DAYS_ACTIVE = 365;

    private ShopTables() {}

    /** Ads of both platforms are one table, so that cost and clicks add up; what each platform claims for itself does not. */
    static FactTable ads(List<AdDay> ads) {
        return FactTable.from(
                ads,
                FactMapping.of("ads", AdDay::day)
                        .dimension(COUNTRY, ad -> ad.market().name())
                        .dimension(SOURCE_SYSTEM, ad -> ad.platform().name())
                        .dimension(CAMPAIGN, AdDay::campaign)
                        .currency(AdDay::currency)
                        .measure(PaidMediaMeasures.MEDIA_COST, AdDay::cost)
                        .measure(PaidMediaMeasures.IMPRESSIONS, AdDay::impressions)
                        .measure(PaidMediaMeasures.CLICKS, AdDay::clicks)
                        .measure(PaidMediaMeasures.CONVERSIONS, AdDay::conversions)
                        .measure(PaidMediaMeasures.CONVERSION_VALUE, AdDay::conversionValue)
                        .measure(PaidMediaMeasures.REACH, social(Social::reach))
                        .measure(PaidMediaMeasures.LINK_CLICKS, social(Social::linkClicks))
                        .measure(LeadMeasures.ATTRIBUTED_CART_ADDS, social(Social::cartAdds))
                        .measure(LeadMeasures.ATTRIBUTED_LEADS, social(Social::leads))
                        .schema(schema -> schema.withCoverage(Coverages.ranges(Coverages.YEARS))));
    }

    private static Function<AdDay, @Nullable BigDecimal> social(Function<Social, BigDecimal> count) {
        return ad -> ad.social() == null ? null : count.apply(ad.social());
    }

    static FactTable traffic(List<TrafficDay> traffic) {
        return FactTable.from(
                traffic,
                FactMapping.of("traffic", TrafficDay::day)
                        .dimension(COUNTRY, visits -> visits.market().name())
                        .dimension(CHANNEL, TrafficDay::channel)
                        .measure(WebAndSocialMeasures.SESSIONS, TrafficDay::sessions)
                        .measure(WebAndSocialMeasures.ENGAGED_SESSIONS, TrafficDay::engagedSessions)
                        .measure(WebAndSocialMeasures.KEY_EVENTS, TrafficDay::keyEvents)
                        .measure(LeadMeasures.ITEM_VIEWS, TrafficDay::itemsViewed)
                        .measure(LeadMeasures.CART_ADDS, TrafficDay::cartAdds)
                        .measure(LeadMeasures.LEADS, TrafficDay::leads)
                        .measure(LeadMeasures.NEWSLETTER_SIGNUPS, TrafficDay::newsletterSignups)
                        .schema(schema -> schema.withCoverage(Coverages.ranges(Coverages.COUNTED_VISITS))));
    }

    /** A row for each order that was placed. The shop's exports begin with its first order; whoever has not ordered for a year has stayed away. */
    static FactTable orders(List<Order> orders) {
        return CustomerFacts.of("orders", Order::day, Order::customer)
                .sameDay(Comparator.comparing(Order::placed))
                .covering(Coverages.ranges(Coverages.YEARS))
                .wholeHistory()
                .activeWithin(DAYS_ACTIVE)
                .dimension(COUNTRY, order -> order.market().name())
                .dimension(SALES_CHANNEL, order -> order.source().name())
                .currency(order -> order.market().currency())
                .measure(SalesMeasures.NET_SALES, Order::net)
                .measure(SalesMeasures.UNITS, Order::units)
                .measure(SalesMeasures.GROSS_SALES, Order::gross)
                .measure(SalesMeasures.DISCOUNTS, Order::discounts)
                .measure(SalesMeasures.RETURNS, Order::returns)
                .measure(SalesMeasures.SHIPPING_INCOME, Order::shipping)
                .measure(SalesMeasures.TAX, Order::tax)
                .measure(
                        SalesMeasures.DISCOUNTED_ORDERS,
                        order -> one(order.discounts().signum() > 0))
                .measure(
                        SalesMeasures.REFUNDED_ORDERS,
                        order -> one(order.returns().signum() > 0))
                .table(orders.stream().filter(Order::isPlaced).toList());
    }

    /** An order that was cancelled makes nobody a customer. */
    static FactTable cancellations(List<Order> orders) {
        return FactTable.from(
                orders.stream()
                        .filter(order -> order.status() == Order.Status.CANCELLED)
                        .toList(),
                FactMapping.of("cancellations", Order::day)
                        .dimension(COUNTRY, order -> order.market().name())
                        .dimension(SALES_CHANNEL, order -> order.source().name())
                        .measure(SalesMeasures.CANCELLED_ORDERS, order -> 1)
                        .schema(schema -> schema.withCoverage(Coverages.ranges(Coverages.YEARS))));
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }

    static FactTable mailings(List<Mailing> mailings) {
        return FactTable.from(
                mailings,
                FactMapping.of("mailings", Mailing::day)
                        .dimension(COUNTRY, mailing -> mailing.market().name())
                        .currency(mailing -> mailing.market().currency())
                        .measure(EmailMeasures.EMAILS_SENT, Mailing::sent)
                        .measure(EmailMeasures.EMAILS_DELIVERED, Mailing::delivered)
                        .measure(EmailMeasures.EMAIL_UNIQUE_OPENS, Mailing::uniqueOpens)
                        .measure(EmailMeasures.EMAIL_UNIQUE_CLICKS, Mailing::uniqueClicks)
                        .measure(EmailMeasures.EMAIL_UNSUBSCRIBES, Mailing::unsubscribes)
                        .measure(EmailMeasures.SPAM_COMPLAINTS, Mailing::spamComplaints)
                        .measure(EmailMeasures.EMAIL_ORDERS, Mailing::orders)
                        .measure(EmailMeasures.EMAIL_REVENUE, Mailing::revenue)
                        .schema(schema -> schema.withCoverage(Coverages.ranges(Coverages.YEARS))));
    }

    static FactTable answers(List<Answer> answers) {
        return FactTable.from(
                answers,
                FactMapping.of("survey", Answer::day)
                        .dimension(COUNTRY, answer -> answer.market().name())
                        .measure(ServiceMeasures.SURVEY_RESPONSES, answer -> 1)
                        .measure(ServiceMeasures.NPS_PROMOTERS, answer -> one(answer.isPromoter()))
                        .measure(ServiceMeasures.NPS_PASSIVES, answer -> one(answer.isPassive()))
                        .measure(ServiceMeasures.NPS_DETRACTORS, answer -> one(answer.isDetractor()))
                        .schema(schema -> schema.withCoverage(Coverages.ranges(Coverages.SURVEYED))));
    }
}
