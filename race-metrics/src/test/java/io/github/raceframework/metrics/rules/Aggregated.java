package io.github.raceframework.metrics.rules;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Measures that aggregations combine, KPIs of them, and tables that have both, for tests. */
final class Aggregated {

    private static final Additivity NONE = new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of());

    static final Measure POSITION =
            Measure.of("test_position", Unit.SCORE, MeasureKind.STOCK, NONE, "Position on a result page.");
    static final Measure BASKET =
            Measure.of("test_basket", Unit.MONEY, MeasureKind.ESTIMATE, NONE, "What a basket is worth.");
    static final Measure ANSWERS = Measure.flow("test_answers", Unit.COUNT, "Answers.");

    static final Kpi POSITION_KPI = Kpi.define("test.position", "Position", "test_position")
            .unit(DisplayUnit.SCORE)
            .build();
    static final Kpi BASKET_KPI = Kpi.define("test.basket", "Basket", "test_basket")
            .unit(DisplayUnit.MONEY)
            .build();
    static final Kpi ANSWERS_KPI =
            Kpi.define("test.answers", "Answers", "test_answers").build();
    static final Kpi SHOWN_KPI =
            Kpi.define("test.shown", "Impressions", "impressions").build();

    static final KpiCatalog CATALOG = KpiCatalog.standard()
            .withMeasures(List.of(POSITION, BASKET, ANSWERS))
            .withKpis(List.of(POSITION_KPI, BASKET_KPI, ANSWERS_KPI, SHOWN_KPI));

    private Aggregated() {}

    static Measure standard(String id) {
        return CATALOG.findMeasure(id).orElseThrow();
    }

    /** A table with one measure that an aggregation combines, impressions and cost, in the currency of each row. */
    static FactSchema schema(Measure measure, Aggregation<?> aggregation) {
        return FactSchema.named("ads")
                .withDimension(CATALOG.findDimension(DimensionId.of("channel")).orElseThrow())
                .withMeasure(measure, aggregation)
                .withMeasure(standard("impressions"))
                .withMeasure(standard("media_cost"))
                .withCurrencyPerRow();
    }

    static FactTable table(Measure measure, Aggregation<?> aggregation, String rows) {
        return table(measure, aggregation, rows, schema -> schema);
    }

    /** Rows of a date, a channel, the measure, impressions, cost and a currency, {@code -} for a blank. */
    static FactTable table(Measure measure, Aggregation<?> aggregation, String rows, UnaryOperator<FactSchema> change) {
        FactAppender table = FactTable.appender(change.apply(schema(measure, aggregation)));
        rows.lines().forEach(row -> append(table, measure, List.of(row.strip().split(" +", -1))));
        return table.toTable();
    }

    private static void append(FactAppender table, Measure measure, List<String> cells) {
        table.date(LocalDate.parse(cells.get(0))).dimension("channel", cells.get(1));
        List<String> measures = List.of(measure.id().text(), "impressions", "media_cost");
        for (int i = 0; i < measures.size(); i++) {
            String cell = cells.get(i + 2);
            table.measure(measures.get(i), cell.equals("-") ? null : new BigDecimal(cell));
        }
        table.currency(Currencies.parse(cells.get(5))).append();
    }
}
