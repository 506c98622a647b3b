package io.github.raceframework.metrics.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.metrics.aggregate.SourceSchema;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.ShareOf;
import io.github.raceframework.metrics.query.Total;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablePlanTest {

    private static final SourceSchema NOTHING = new SourceSchema(List.of());

    @Test
    void aQueryWithTotalsIsMoreThanItsGroups() {
        KpiQuery query = KpiQuery.of(ReachVolumeKpis.CLICKS).by("channel").totals(Total.ALL_GROUPS);
        CompiledQuery groups = CompiledQuery.compile(query, KpiCatalog.standard(), NOTHING);

        assertThatThrownBy(() -> TablePlan.of(groups))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the query asks for more than its groups (with ALL_GROUPS); compile a TablePlan of it");
        assertThat(TablePlan.compile(query, KpiCatalog.standard(), NOTHING).levels())
                .map(level -> level.query().dimensions().size())
                .containsExactly(1, 0);
    }

    @Test
    void levelsAreCompiledAsFarAsTheyAreNeeded() {
        KpiQuery query = KpiQuery.of(ReachVolumeKpis.CLICKS).by("channel", "campaign", "stage");

        assertThat(depths(query)).containsExactly(3);
        assertThat(depths(query.totals(Total.ALL_GROUPS))).containsExactly(3, 0);
        assertThat(depths(query.totals(Total.SUBTOTALS))).containsExactly(3, 2, 1);
        assertThat(depths(query.shares(ShareOf.TOTAL))).containsExactly(3, 0);
        assertThat(depths(query.shares(ShareOf.SUBTOTAL))).containsExactly(3, 2);
        assertThat(depths(query.shares(ShareOf.SUBTOTAL).totals(Total.SUBTOTALS)))
                .containsExactly(3, 2, 1, 0);
    }

    private static List<Integer> depths(KpiQuery query) {
        return TablePlan.compile(query, KpiCatalog.standard(), NOTHING).levels().stream()
                .map(level -> level.query().dimensions().size())
                .toList();
    }
}
