package io.github.raceframework.examples.shop;

import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.plan.PlanFacts;
import java.util.ArrayList;
import java.util.List;

/** The shop: its exports, read, its plan, and what both are as facts. */
public final class Shop {

    private final List<FileUse> uses = new ArrayList<>();
    private final RacePlan plan = ShopPlan.plan();
    private final Dataset dataset;

    /**
     * What was made of a file.
     *
     * @param file its name
     * @param rows its rows below the header
     * @param used how many records came of them
     * @param what what these are, in words
     * @param remark what was left out; empty if nothing was
     */
    public record FileUse(String file, int rows, int used, String what, String remark) {}

    private Shop(ShopFiles files) {
        List<AdDay> ads = new ArrayList<>();
        ads.addAll(noted("campaign days", GoogleAdsFile.read(files)));
        ads.addAll(noted("campaign days", MetaAdsFile.read(files, "meta-ads-de.csv")));
        ads.addAll(noted("campaign days", MetaAdsFile.read(files, "meta-ads-ch.csv")));
        List<TrafficDay> traffic = noted("channel days", TrafficFile.read(files));
        List<Order> orders = noted("orders", OrdersFile.read(files));
        List<Mailing> mailings = noted("newsletters", MailingsFile.read(files));
        List<Answer> answers = noted("answers", SurveyFile.read(files));
        this.dataset = PlanFacts.of(plan)
                .dataset(
                        ShopTables.ads(ads),
                        ShopTables.traffic(traffic),
                        ShopTables.orders(orders),
                        ShopTables.cancellations(orders),
                        ShopTables.mailings(mailings),
                        ShopTables.answers(answers));
    }

    /**
     * Reads the shop's exports.
     *
     * @throws ExportException if one of them says what cannot be read
     * @throws java.io.UncheckedIOException if one of them is missing
     */
    public static Shop read(ShopFiles files) {
        return new Shop(files);
    }

    private <T> List<T> noted(String what, Reading<T> reading) {
        uses.add(new FileUse(reading.file(), reading.rows(), reading.used().size(), what, reading.remark()));
        return reading.used();
    }

    /** What was read, in the order it was read. */
    public List<FileUse> uses() {
        return List.copyOf(uses);
    }

    /** What the shop wanted of 2025. */
    public RacePlan plan() {
        return plan;
    }

    /** All of it with the costs that the plan has booked, to ask for KPIs. Channels have media types, and campaigns stages, by the plan's lookups. */
    public Dataset dataset() {
        return dataset;
    }
}
