package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.metrics.query.KpiQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What is written is read as it was, whatever it is, and passes the schema that is in the jar. */
class DocumentProperties {

    private static final RaceJson JSON = RaceJson.standard();

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void aQuestionIsReadAsItWasWritten(@ForAll long seed) {
        isReadAsItWasWritten(DocumentKind.QUERY, new RandomQueries(new Chance(seed)).query());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aCatalogueIsReadAsItWasWritten(@ForAll long seed) {
        isReadAsItWasWritten(DocumentKind.CATALOG, new RandomCatalogs(new Chance(seed)).catalog());
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aPlanIsReadAsItWasWritten(@ForAll long seed) {
        isReadAsItWasWritten(DocumentKind.PLAN, new RandomPlans(new Chance(seed)).plan());
    }

    /** Equal filters may name their conditions and members in different orders. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void equalQuestionsHaveEqualBytes(@ForAll long seed) {
        Filter filter = new RandomQueries(new Chance(seed)).filter();
        List<Filter.Condition> conditions = new ArrayList<>();
        for (Filter.Condition condition : filter.conditions()) {
            conditions.add(
                    0, new Filter.Condition(condition.dimension(), condition.test(), reversed(condition.members())));
        }
        KpiQuery query = KpiQuery.of(ReachVolumeKpis.SESSIONS);
        KpiQuery one = query.where(filter);
        KpiQuery other = query.where(new Filter(new LinkedHashSet<>(conditions)));

        assertThat(one).isEqualTo(other);
        assertThat(JSON.writeBytes(DocumentKind.QUERY.of(one)))
                .isEqualTo(JSON.writeBytes(DocumentKind.QUERY.of(other)));
    }

    private static Set<String> reversed(Set<String> members) {
        List<String> list = new ArrayList<>(members);
        Collections.reverse(list);
        return new LinkedHashSet<>(list);
    }

    @Example
    void theStandardCatalogueIsReadAsItWasWritten() {
        KpiCatalog standard = KpiCatalog.standard();

        isReadAsItWasWritten(DocumentKind.CATALOG, standard);
        assertThat(JSON.compact().writeText(DocumentKind.CATALOG.of(standard)))
                .isEqualTo("{\"kind\":\"race-catalog\",\"formatVersion\":\"1.0\",\"base\":\"standard\"}\n");
    }

    @Example
    void aCatalogueThatLacksAStandardKpiIsWrittenInFull() {
        KpiCatalog standard = KpiCatalog.standard();
        List<Kpi> kpis = List.copyOf(standard.kpis());
        KpiCatalog shorter = KpiCatalog.empty()
                .withDimensions(standard.dimensions())
                .withMeasures(standard.measures())
                .withKpis(kpis.subList(0, kpis.size() - 1));

        isReadAsItWasWritten(DocumentKind.CATALOG, shorter);
    }

    private static <T> void isReadAsItWasWritten(DocumentKind<T> kind, T value) {
        RaceDocument<T> document = kind.of(value).withExtension("acme.x", "{\"a\": [1.50, \"\\u00e9\", null]}");

        String text = JSON.writeText(document);
        byte[] compact = JSON.compact().writeBytes(document);

        assertThat(Documents.faults(kind, text)).isEmpty();
        for (RaceDocument<T> read : List.of(
                JSON.read(kind, text),
                JSON.read(kind, text.getBytes(StandardCharsets.UTF_16)),
                JSON.read(kind, compact))) {
            assertThat(read).isEqualTo(document);
            assertThat(JSON.writeText(read)).isEqualTo(text);
        }
    }
}
