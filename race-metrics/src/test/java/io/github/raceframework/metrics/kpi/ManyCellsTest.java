package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * More groups than are computed at once. Group g has in the month m (1 to 3) g impressions, g * m cents of cost, and one click where g is no multiple
 * of 7; every group of 100 has amounts near the bounds of 64 bits.
 */
class ManyCellsTest {

    private static final int GROUPS = 2_500;
    private static final BigDecimal HUGE = new BigDecimal("90000000000000000.01");
    private static final Kpi COST = money("test.cost", "media_cost + media_cost");
    private static final Kpi PER_CLICK = money("test.per_click", "media_cost / clicks");
    private static final Kpi PER_IMPRESSION = money("test.per_impression", "3 * media_cost / impressions");
    private static final Kpi CLICKS =
            Kpi.define("test.clicks", "clicks", "clicks").build();

    private static Kpi money(String id, String formula) {
        return Kpi.define(id, id, formula).unit(DisplayUnit.MONEY).build();
    }

    private static BigDecimal cost(int group, int month) {
        return group % 100 == 99 ? HUGE : BigDecimal.valueOf((long) group * month, 2);
    }

    private static KpiTable table() {
        KpiCatalog catalog = KpiCatalog.standard();
        FactSchema schema = FactSchema.named("ads")
                .withDimension(StandardDimensions.CAMPAIGN)
                .withCurrency(Currencies.parse("EUR"))
                .withCoverage(DateRange.parse("2024-01-01/2024-04-01"));
        for (String measure : List.of("impressions", "clicks", "media_cost")) {
            schema = schema.withMeasure(catalog.findMeasure(measure).orElseThrow());
        }
        FactAppender rows = FactTable.appender(schema);
        for (int month = 1; month <= 3; month++) {
            for (int group = 0; group < GROUPS; group++) {
                rows.date(LocalDate.of(2024, month, 1 + group % 28))
                        .dimension("campaign", "%04d".formatted(group))
                        .measure("impressions", group)
                        .measure("clicks", group % 7 == 0 ? 0 : 1)
                        .measure("media_cost", cost(group, month))
                        .append();
            }
        }
        List<Kpi> kpis = List.of(COST, PER_CLICK, PER_IMPRESSION, CLICKS);
        return KpiEngine.of(Dataset.of(rows.toTable()), catalog.withKpis(kpis))
                .run(KpiQuery.of(kpis.toArray(new Kpi[0])).by("campaign").grain(Grain.MONTH));
    }

    @Test
    void eachHasItsOwnValue() {
        List<KpiTable.Row> rows = table().rows();

        assertThat(rows).hasSize(3 * GROUPS);
        for (int i = 0; i < rows.size(); i++) {
            int group = i % GROUPS;
            KpiTable.Row row = rows.get(i);
            BigDecimal cost = cost(group, 1 + i / GROUPS);
            String perClick = group % 7 == 0 ? "ZERO_DENOMINATOR" : nearest(cost, 1);
            String perImpression =
                    group == 0 ? "ZERO_DENOMINATOR" : nearest(cost.multiply(BigDecimal.valueOf(3)), group);
            assertThat(row.members()).containsExactly("%04d".formatted(group));
            assertThat(row.value(COST))
                    .hasToString(Decimals.plain(cost.add(cost)).toPlainString());
            assertThat(row.value(PER_CLICK)).as("%s", row).hasToString(perClick);
            assertThat(row.value(PER_IMPRESSION)).as("%s", row).hasToString(perImpression);
            assertThat(row.value(CLICKS)).hasToString(group % 7 == 0 ? "0" : "1");
        }
    }

    /** Quotients whose doubles 40 digits round as the exact quotient does: no double lies half-way within 23 digits of one of these. */
    private static String nearest(BigDecimal above, int below) {
        double nearest = above.divide(BigDecimal.valueOf(below), new java.math.MathContext(40))
                .doubleValue();
        return Decimals.shortest(nearest).toPlainString();
    }
}
