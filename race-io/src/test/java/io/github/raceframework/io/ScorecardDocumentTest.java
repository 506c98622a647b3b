package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.status.Status;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Scorecards as documents, beside what the corpus and the properties hold. */
class ScorecardDocumentTest {

    private static final RaceJson JSON = RaceJson.standard();
    private static final Unit EUR = Unit.MONEY.in(Currencies.parse("EUR"));

    private static Scorecard worth(Unit unit) {
        KpiValue value =
                new KpiValue.Present(new BigDecimal("12.5"), unit, List.of(), new Evidence(List.of(), Set.of()));
        return new Scorecard(
                "Lamps",
                DateRange.parse("2025-01-01/2026-01-01"),
                AsOf.of(LocalDate.of(2025, 7, 1), ZoneId.of("UTC")),
                Filter.ALL,
                List.of(),
                List.of(),
                List.of(),
                value,
                List.of(),
                List.of(),
                List.of());
    }

    private static void isReadAsItWasWritten(Unit unit, String written) {
        Scorecard scorecard = worth(unit);
        String text = JSON.compact().writeText(DocumentKind.SCORECARD.of(scorecard));

        assertThat(text).contains("\"valuePerSale\":" + written);
        assertThat(JSON.read(DocumentKind.SCORECARD, text).value()).isEqualTo(scorecard);
    }

    @Test
    void aUnitIsWrittenWhereItIsNotPlain() {
        isReadAsItWasWritten(Unit.NONE, "{\"value\":12.5}");
        isReadAsItWasWritten(Unit.COUNT, "{\"unit\":\"count\",\"value\":12.5}");
        isReadAsItWasWritten(Unit.COUNT.per(Unit.DURATION), "{\"unit\":\"count/duration\",\"value\":12.5}");
        isReadAsItWasWritten(EUR, "{\"value\":{\"currency\":\"EUR\",\"amount\":\"12.5\"}}");
        isReadAsItWasWritten(Unit.MONEY, "{\"value\":{\"currency\":null,\"amount\":\"12.5\"}}");
        isReadAsItWasWritten(
                EUR.per(Unit.COUNT), "{\"unit\":\"money/count\",\"value\":{\"currency\":\"EUR\",\"amount\":\"12.5\"}}");
    }

    @Test
    void aUnitThatNoTextHasIsRefused() {
        Unit power = EUR;
        for (int i = 0; i < 9; i++) {
            power = power.times(Unit.COUNT).times(Unit.MONEY);
        }
        RaceDocument<Scorecard> document = DocumentKind.SCORECARD.of(worth(power));

        assertThatIllegalArgumentException().isThrownBy(() -> JSON.writeText(document));
    }

    /** 12,000 * 181 / 365 = 5950.68.. by July; 5,400 of them are 0.0925 short, and 5400 * 365 / 181 = 10889.50. */
    @Test
    void theExampleOfTheDocumentationReads() {
        String page = Documents.text(Path.of("../docs/json-scorecard.md"));
        String example = page.substring(page.indexOf("```json\n") + 8);
        example = example.substring(0, example.indexOf("```"));

        RaceDocument<Scorecard> document = JSON.read(DocumentKind.SCORECARD, example);
        ObjectiveScore leads = document.value().objective("leads");

        assertThat(document.warnings()).isEmpty();
        assertThat(Documents.faults(DocumentKind.SCORECARD, example)).isEmpty();
        assertThat(leads.status()).isEqualTo(Status.AMBER);
        assertThat(leads.pace().expected().findNumber().orElseThrow().doubleValue())
                .isEqualTo(12_000.0 * 181 / 365);
        assertThat(leads.reading().deviation().findNumber().orElseThrow().doubleValue())
                .isEqualTo(5400.0 * 365 / (12_000 * 181.0) - 1, within(1e-15));
        assertThat(leads.progress()).hasToString("OUT_OF_DOMAIN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "{\"value\": 1, \"mood\": 2}                             > /valuePerSale/mood",
                "{\"value\": 1, \"flags\": [{\"flag\": \"STALE\", \"mood\": 2}]} > /valuePerSale/flags/0/mood",
                "{\"absent\": \"NOT_COVERED\", \"mo/od\": {\"a\": 1}}        > /valuePerSale/mo~1od"
            })
    void whatANewerVersionSaysOfAFigureIsKept(String figure, String pointer) {
        String text = JSON.compact()
                .writeText(DocumentKind.SCORECARD.of(worth(Unit.NONE)))
                .replace("{\"value\":12.5}", figure)
                .replace("\"1.0\"", "\"1.7\"");

        RaceDocument<Scorecard> document = JSON.read(DocumentKind.SCORECARD, text);

        assertThat(document.unknown()).containsOnlyKeys(pointer);
        assertThat(JSON.read(DocumentKind.SCORECARD, JSON.writeText(document)).unknown())
                .isEqualTo(document.unknown());
    }

    @Test
    void anApplicationsOwnMapperBindsScorecards() {
        Scorecard scorecard = JSON.read(DocumentKind.SCORECARD, Documents.golden(DocumentKind.SCORECARD))
                .value();
        JsonMapper mapper =
                JsonMapper.builder().addModule(RaceModule.standard()).build();

        assertThat(mapper.readValue(mapper.writeValueAsString(scorecard), Scorecard.class))
                .isEqualTo(scorecard);
    }
}
