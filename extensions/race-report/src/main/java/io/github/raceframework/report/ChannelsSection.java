package io.github.raceframework.report;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.List;

/** Some KPIs by channel, to be sorted by each of them. */
final class ChannelsSection {

    private static final int MOST_COLUMNS = 10;

    private final Page page;
    private final HtmlWriter html;

    ChannelsSection(Page page) {
        this.page = page;
        this.html = page.html();
    }

    void write() {
        page.section("channels", "Channels", "");
        page.findings()
                .findChannels()
                .ifPresentOrElse(this::write, () -> html.element("p", missing(), "class", "absent"));
        html.closeLine();
    }

    private String missing() {
        return page.findings().findPlan().isPresent()
                ? "The plan has not begun."
                : "Channels need plan and data set: RaceReport.of(plan, dataset, asOf).";
    }

    /** The KPIs that some channel has a value of. */
    static List<Kpi> columns(KpiTable channels) {
        return channels.kpis().stream()
                .filter(kpi -> channels.rows().stream()
                        .anyMatch(row -> row.value(kpi.id()).isPresent()))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private void write(KpiTable channels) {
        List<Kpi> kpis = columns(channels);
        if (kpis.isEmpty()) {
            html.element("p", "No table knows channels.", "class", "absent");
            return;
        }
        html.element("p", "Press a head to sort by it; what has no value comes last.", "class", "lead screen");
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "KPIs by channel");
        html.open("table", "class", "figures sortable").element("caption", "KPIs by channel", "class", "unseen");
        html.open("thead").open("tr");
        sorter("Channel");
        kpis.forEach(kpi -> sorter(kpi.name()));
        html.close().close().open("tbody");
        for (KpiTable.Row row : channels.rows()) {
            String channel = row.member("channel");
            html.open("tr").element("th", channel, "scope", "row", "data-sort", channel);
            for (Kpi kpi : kpis) {
                KpiValue value = row.value(kpi.id());
                html.open(
                        "td",
                        "data-sort",
                        value.findNumber().map(number -> number.toPlainString()).orElse(""));
                page.value(value, kpi, kpi.name() + " by channel");
                html.close();
            }
            html.closeLine();
        }
        page.endTable();
    }

    private void sorter(String name) {
        html.open("th", "scope", "col", "aria-sort", "none")
                .element("button", name, "type", "button")
                .close();
    }
}
