package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RaceCsvProperties {

    private static final KpiQuery QUERY =
            KpiQuery.of(ReachVolumeKpis.CLICKS, ReachValueAndCostKpis.CPC).by("campaign");

    @Property(tries = 200)
    void whatIsWrittenReadsBack(@ForAll("clicks") Map<String, Long> clicks) {
        KpiTable table = table(clicks);
        StringWriter text = new StringWriter();
        RaceCsv.write(table, text);

        List<CsvRecord> records;
        try (var reader = CsvReader.builder().ofCsvRecord(text.toString()).stream()) {
            records = reader.toList();
        }

        assertThat(records).hasSize(table.size() + 1);
        for (int i = 0; i < table.size(); i++) {
            KpiTable.Row row = table.rows().get(i);
            CsvRecord record = records.get(i + 1);
            String member = record.getField(0);
            assertThat(member).matches("(?s)[^=+@\t\r\n-].*");
            assertThat(member.startsWith("'") ? member.substring(1) : member).isEqualTo(row.member("campaign"));
            assertThat(new BigDecimal(record.getField(1)))
                    .isEqualTo(row.value(ReachVolumeKpis.CLICKS).findNumber().orElseThrow());
            assertThat(record.getField(2))
                    .isEqualTo(row.value(ReachValueAndCostKpis.CPC)
                            .findNumber()
                            .map(BigDecimal::toPlainString)
                            .orElse(""));
        }
    }

    @Property(tries = 200)
    void theDocumentSaysTheSame(@ForAll("clicks") Map<String, Long> clicks) {
        KpiTable table = table(clicks);
        StringWriter text = new StringWriter();
        RaceJson.write(table, text);

        JsonNode rows = JsonMapper.shared().readTree(text.toString()).get("rows");

        assertThat(rows).hasSize(table.size());
        for (int i = 0; i < table.size(); i++) {
            KpiTable.Row row = table.rows().get(i);
            JsonNode written = rows.get(i);
            assertThat(written.at("/members/campaign").asString()).isEqualTo(row.member("campaign"));
            assertThat(written.at("/values/reach.clicks/value").bigIntegerValue())
                    .isEqualTo(row.value(ReachVolumeKpis.CLICKS)
                            .findNumber()
                            .orElseThrow()
                            .toBigIntegerExact());
            assertThat(written.at("/values/reach.cpc").has("absent"))
                    .isEqualTo(!row.value(ReachValueAndCostKpis.CPC).isPresent());
        }
    }

    private static KpiTable table(Map<String, Long> clicks) {
        FactAppender rows = FactTable.appender(FactSchema.named("ads")
                .withDimension(Dimension.open("campaign", "any text"))
                .withMeasure(PaidMediaMeasures.CLICKS)
                .withMeasure(PaidMediaMeasures.MEDIA_COST)
                .withCurrency(Currency.getInstance("EUR")));
        clicks.forEach((campaign, number) -> rows.date(LocalDate.of(2024, 1, 1))
                .dimension("campaign", campaign)
                .measure("clicks", number)
                .measure("media_cost", 1)
                .append());
        return KpiEngine.of(Dataset.of(rows.toTable())).run(QUERY);
    }

    /** Clicks, 0 among them, of campaigns with names that need quotes. */
    @Provide
    Arbitrary<Map<String, Long>> clicks() {
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("ab ,;\"'\n\r\t#=+-@\\\u00e9\u2028")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Arbitraries.maps(names, Arbitraries.longs().between(0, 1_000_000))
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
