package io.github.raceframework.examples.shop;

import static io.github.raceframework.core.kpi.standard.StandardDimensions.CAMPAIGN;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CHANNEL;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.COUNTRY;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.CUSTOMER_TYPE;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SALES_CHANNEL;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SOURCE_SYSTEM;

import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.EmailMeasures;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.ServiceMeasures;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.examples.shop.AdDay.Social;
import io.github.raceframework.examples.shop.OrderHistory.Entry;
import io.github.raceframework.metrics.facts.FactMapping;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shop's records as tables of facts. Every table says which days it covers, because a small shop has days on which nothing happens. */
final class ShopTables {

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

    /** A row for each order that was placed or cancelled. Net sales are left to the fallback: gross sales less discounts and returns. */
    static FactTable orders(OrderHistory history) {
        return FactTable.from(
                history.entries().stream().filter(ShopTables::counts).toList(),
                FactMapping.<Entry>of("orders", entry -> entry.order().day())
                        .dimension(COUNTRY, entry -> entry.order().market().name())
                        .dimension(
                                SALES_CHANNEL, entry -> entry.order().source().name())
                        .dimension(CUSTOMER_TYPE, entry -> entry.number() == 1 ? "NEW" : "RETURNING")
                        .currency(entry -> entry.order().market().currency())
                        .measure(
                                SalesMeasures.ORDERS, entry -> one(entry.order().isPlaced()))
                        .measure(
                                SalesMeasures.CANCELLED_ORDERS,
                                entry -> one(!entry.order().isPlaced()))
                        .measure(SalesMeasures.NEW_CUSTOMERS, entry -> one(entry.isNew()))
                        .measure(SalesMeasures.UNITS, placed(Order::units))
                        .measure(SalesMeasures.GROSS_SALES, placed(Order::gross))
                        .measure(SalesMeasures.DISCOUNTS, placed(Order::discounts))
                        .measure(SalesMeasures.RETURNS, placed(Order::returns))
                        .measure(SalesMeasures.SHIPPING_INCOME, placed(Order::shipping))
                        .measure(SalesMeasures.TAX, placed(Order::tax))
                        .measure(SalesMeasures.DISCOUNTED_ORDERS, entry -> one(isPositive(entry, Order::discounts)))
                        .measure(SalesMeasures.REFUNDED_ORDERS, entry -> one(isPositive(entry, Order::returns)))
                        .measure(CustomerMeasures.REPEAT_ORDERS, entry -> one(entry.isRepeat()))
                        .measure(
                                CustomerMeasures.REPEAT_SALES,
                                entry -> entry.isRepeat() ? entry.order().net() : BigDecimal.ZERO)
                        .measure(CustomerMeasures.ORDER_GAPS, entry -> one(entry.isRepeat()))
                        .measure(
                                CustomerMeasures.ORDER_GAP_TIME,
                                entry -> entry.gap().toSeconds())
                        .schema(schema -> schema.withCoverage(Coverages.ranges(Coverages.YEARS))));
    }

    private static boolean counts(Entry entry) {
        return entry.order().isPlaced() || entry.order().status() == Order.Status.CANCELLED;
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }

    private static Function<Entry, BigDecimal> placed(Function<Order, BigDecimal> amount) {
        return entry -> entry.order().isPlaced() ? amount.apply(entry.order()) : BigDecimal.ZERO;
    }

    private static boolean isPositive(Entry entry, Function<Order, BigDecimal> amount) {
        return placed(amount).apply(entry).signum() > 0;
    }

    /** A row speaks for a whole year. */
    static FactTable customers(List<CustomerYear> years) {
        return FactTable.from(
                years,
                FactMapping.of("customers", CustomerYear::firstDay)
                        .dimension(COUNTRY, year -> year.market().name())
                        .measure(SalesMeasures.PURCHASERS, CustomerYear::purchasers)
                        .measure(CustomerMeasures.ACTIVE_CUSTOMERS, CustomerYear::purchasers)
                        .measure(CustomerMeasures.REPEAT_CUSTOMERS, CustomerYear::repeaters)
                        .measure(CustomerMeasures.CUSTOMERS_START, CustomerYear::atStart)
                        .measure(CustomerMeasures.CUSTOMERS_RETAINED, CustomerYear::retained)
                        .schema(schema ->
                                schema.withRowGrain(Grain.YEAR).withCoverage(Coverages.ranges(Coverages.YEARS))));
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
