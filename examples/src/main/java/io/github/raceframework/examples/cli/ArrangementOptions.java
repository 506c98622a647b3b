package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.metrics.query.GroupOrder;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about totals, shares, which groups come first, and small samples. */
final class ArrangementOptions {

    private static final Pattern ORDER = Pattern.compile("([^:]+?)(:asc)?(:all)?");

    @Option(names = "--total", description = "A row for all groups together, in each period.")
    private boolean total;

    @Option(names = "--subtotals", description = "A row for each shorter list of the dimensions of --by.")
    private boolean subtotals;

    @Option(names = "--all-periods", description = "For each group a row for all periods together.")
    private boolean allPeriods;

    @Option(
            names = "--share",
            paramLabel = "OF",
            description = "Each value's share of the total or subtotal it is in: total or subtotal.")
    private @Nullable ShareOf shareOf;

    @Option(
            names = "--order-by",
            paramLabel = "ID[:asc][:all]",
            description =
                    "Groups by the values of a KPI, largest first, or smallest (:asc); in each period, or by the values of"
                            + " all periods together (:all).")
    private @Nullable String orderBy;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N groups. Totals are of all.")
    private @Nullable Integer limit;

    @Option(names = "--min-sample", paramLabel = "N", description = "Mark rates whose denominator is below N.")
    private @Nullable Long minimumSample;

    /** Fails if an option stands there without the one it needs. */
    void check(int dimensions, TimeOptions time) {
        if (allPeriods && !time.hasGrain()) {
            throw new UsageException("--all-periods is about buckets of time; ask for them with --grain");
        }
        if (time.hasWindow() && (allPeriods || ofAllPeriods(orderBy))) {
            throw new UsageException((allPeriods ? "--all-periods" : "--order-by " + orderBy)
                    + ": the values of --trailing and --to-date end with a bucket, and all periods together are none");
        }
        if (subtotals && dimensions < 2) {
            throw new UsageException("--subtotals are of two dimensions or more; name them with --by DIM,DIM"
                    + (dimensions == 1 ? ", or ask for --total" : ""));
        }
        if (dimensions == 0) {
            requireGroups("--total", total);
            requireGroups("--share", shareOf != null);
            requireGroups("--order-by", orderBy != null);
            requireGroups("--limit", limit != null);
        }
        requirePositive("--limit", limit);
        requirePositive("--min-sample", minimumSample);
    }

    private static boolean ofAllPeriods(@Nullable String order) {
        return order != null && order.endsWith(":all");
    }

    private static void requireGroups(String option, boolean given) {
        if (given) {
            throw new UsageException(option + " is about groups; ask for them with --by");
        }
    }

    private static void requirePositive(String option, @Nullable Number given) {
        if (given != null && given.longValue() < 1) {
            throw new UsageException(option + " " + given + " is not a number from 1 on");
        }
    }

    /** The query with these. */
    KpiQuery apply(KpiQuery query, KpiCatalog catalog) {
        KpiQuery arranged = query.totals(totals());
        arranged = shareOf == null ? arranged : arranged.shares(shareOf);
        arranged = orderBy == null ? arranged : arranged.orderBy(order(orderBy, query, catalog));
        arranged = limit == null ? arranged : arranged.limit(limit);
        return minimumSample == null ? arranged : arranged.minimumSample(minimumSample);
    }

    private Total[] totals() {
        List<Total> totals = new ArrayList<>();
        if (total) {
            totals.add(Total.ALL_GROUPS);
        }
        if (subtotals) {
            totals.add(Total.SUBTOTALS);
        }
        if (allPeriods) {
            totals.add(Total.ALL_PERIODS);
        }
        return totals.toArray(Total[]::new);
    }

    private static GroupOrder order(String text, KpiQuery query, KpiCatalog catalog) {
        Matcher matcher = ORDER.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("--order-by " + Text.quoted(text)
                    + " is no KPI, such as reach.clicks, reach.clicks:asc or reach.clicks:all");
        }
        String name = matcher.group(1).strip();
        KpiId kpi = query.kpis().stream()
                .filter(asked -> asked.text().equals(name))
                .findFirst()
                .orElseThrow(() -> notAsked(name, query, catalog));
        GroupOrder order = matcher.group(2) == null ? GroupOrder.descending(kpi) : GroupOrder.ascending(kpi);
        return matcher.group(3) == null ? order : order.overAllPeriods();
    }

    private static UsageException notAsked(String name, KpiQuery query, KpiCatalog catalog) {
        boolean known = catalog.kpis().stream().anyMatch(kpi -> kpi.id().text().equals(name));
        return new UsageException("--order-by: " + Text.quoted(name)
                + (known
                        ? " is not among the KPIs asked for; add it to --kpi"
                        : " is no KPI that is asked for"
                                + Text.suggestion(
                                        name,
                                        query.kpis().stream().map(KpiId::text).toList())));
    }
}
