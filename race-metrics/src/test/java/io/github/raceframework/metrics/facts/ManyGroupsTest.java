package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.metrics.aggregate.AggregateInput;
import io.github.raceframework.metrics.aggregate.AggregateQuery;
import io.github.raceframework.metrics.aggregate.CellBlock;
import io.github.raceframework.metrics.aggregate.CellSet;
import io.github.raceframework.metrics.aggregate.Coverage;
import io.github.raceframework.metrics.aggregate.InputSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups of so many dimensions and members that their combinations are more than a number of 64 bits tells apart. */
class ManyGroupsTest {

    private static final Measure CLICKS =
            KpiCatalog.standard().findMeasure("clicks").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final int ROWS = 9_000;
    private static final List<String> DIMENSIONS = List.of("country", "device", "campaign", "ad", "keyword");

    /** The member of a row: 8,999 of them in each dimension, 5.9e19 combinations in all, of which 8,999 occur. The last row repeats the first. */
    private static String member(int row, int dimension) {
        return "m" + (row * (dimension + 1) % (ROWS - 1));
    }

    private static FactTable table(String name, int rows) {
        FactSchema schema = FactSchema.named(name).withMeasure(CLICKS);
        for (String dimension : DIMENSIONS) {
            schema = schema.withDimension(Dimension.open(dimension, "of a test"));
        }
        FactAppender appender = FactTable.appender(schema);
        for (int row = 0; row < rows; row++) {
            appender.date(DAY).measure("clicks", row);
            for (int i = 0; i < DIMENSIONS.size(); i++) {
                appender.dimension(DIMENSIONS.get(i), member(row, i));
            }
            appender.append();
        }
        return appender.toTable();
    }

    @Test
    void areJoinedAcrossTablesInTheOrderOfTheirMembers() {
        Coverage day = Coverage.declared(new DateRange(DAY, DAY.plusDays(1)));
        AggregateInput clicks = new AggregateInput(CLICKS, Filter.ALL);
        AggregateQuery query = new AggregateQuery(
                List.of(new InputSet("all", day, List.of(clicks)), new InputSet("few", day, List.of(clicks))),
                List.of(new CellSet(DIMENSIONS.stream().map(DimensionId::of).toList(), day.ranges())),
                Filter.ALL);

        CellBlock block = Dataset.of(table("all", ROWS), table("few", 2))
                .run(query)
                .blocks()
                .get(0);

        // No member holds a character below the separator, so that texts of groups order as their members do.
        Map<String, Long> expected = new TreeMap<>();
        for (int row = 0; row < ROWS; row++) {
            int one = row;
            List<String> members = IntStream.range(0, DIMENSIONS.size())
                    .mapToObj(i -> member(one, i))
                    .toList();
            expected.merge(String.join("\t", members), (long) row, Long::sum);
        }
        List<String> groups =
                block.groups().stream().map(group -> String.join("\t", group)).toList();
        assertThat(groups).containsExactlyElementsOf(expected.keySet());
        List<BigDecimal> sums = new ArrayList<>();
        for (int cell = 0; cell < groups.size(); cell++) {
            sums.add(block.inputs().get(0).get(0).sum(cell));
        }
        assertThat(sums)
                .isEqualTo(expected.values().stream().map(BigDecimal::valueOf).toList());
        int second = groups.indexOf("m1\tm2\tm3\tm4\tm5");
        assertThat(block.inputs().get(1).get(0).sum(second)).isEqualTo(BigDecimal.ONE);
        assertThat(block.inputs().get(1).get(0).parts(second + 1)).isZero();
    }
}
