package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the class of a KPI follows from its measures; the rule is in the documentation of {@link KpiClass}. */
class KpiClassTest {

    private static final KpiCatalog CATALOG = KpiCatalog.standard();

    private static KpiClass classOf(KpiCatalog catalog, String formula) {
        return catalog.classOf(
                Kpi.define("x.y", "n", formula).unit(DisplayUnit.ANY).build());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    clicks                            => ADD
                    clicks{channel=EMAIL}             => ADD
                    clicks + sessions - 2 * leads     => ADD
                    -(clicks - saves?) / 4            => ADD
                    media_cost / (2 * 5)              => ADD
                    clicks * -2                       => ADD
                    clicks + 0                        => ADD
                    incremental_sales                 => ADD
                    convert.gross_profit              => ADD
                    convert.gross_profit - media_cost => ADD
                    followers                         => SEMI
                    followers / 2                     => SEMI
                    pipeline_value - mrr_start        => SEMI
                    users                             => DIST
                    users - active_users              => DIST
                    active_users_28d                  => DIST
                    clicks / impressions              => ROS
                    convert.aov                       => ROS
                    convert.aov * convert.conversion_rate => ROS
                    clicks * impressions              => ROS
                    100 / clicks                      => ROS
                    -(clicks / sessions)              => ROS
                    clicks + leads / 2 * sessions     => ROS
                    min(clicks, impressions)          => ROS
                    abs(clicks - sessions)            => ROS
                    media_cost / users                => ROD
                    clicks + followers                => ROD
                    followers / users                 => ROD
                    users / active_users              => ROD
                    followers * 2 / followers         => ROD
                    customers_retained / customers_start => ROD
                    incremental_sales * contribution_rate => ROD
                    actual / target                   => PARAM
                    retention                         => PARAM
                    42                                => PARAM
                    """)
    void followsFromTheMeasures(String formula, KpiClass expected) {
        assertThat(classOf(CATALOG, formula)).isEqualTo(expected);
    }

    @Test
    void aKpiIsSeenThrough() {
        KpiCatalog catalog = CATALOG.withKpis(List.of(
                Kpi.define("a.sum", "n", "clicks + sessions")
                        .unit(DisplayUnit.COUNT)
                        .build(),
                Kpi.define("a.rate", "n", "clicks / sessions").build()));

        assertThat(classOf(catalog, "a.sum - leads")).isEqualTo(KpiClass.ADD);
        assertThat(classOf(catalog, "a.rate")).isEqualTo(KpiClass.ROS);
        assertThat(classOf(catalog, "a.rate + a.rate")).isEqualTo(KpiClass.ROS);
        assertThat(classOf(catalog, "a.sum / users")).isEqualTo(KpiClass.ROD);
    }
}
