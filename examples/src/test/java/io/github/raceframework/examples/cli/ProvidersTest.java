package io.github.raceframework.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --union} and {@code --prefer} do with measures that several files have. */
class ProvidersTest {

    @TempDir
    private Path directory;

    private Path google;
    private Path meta;

    @BeforeEach
    void writeFiles() throws IOException {
        google = Files.writeString(
                directory.resolve("google.csv"), "date,campaign,clicks,media_cost\n2024-01-31,spring,12,30\n");
        meta = Files.writeString(
                directory.resolve("meta.csv"),
                "date,campaign,clicks,media_cost,reach\n2024-01-31,spring,3,10,6\n2024-01-31,summer,5,20,7\n");
    }

    private Race kpis(String... more) {
        List<Object> words = new ArrayList<>(List.of("kpis", google, meta, "--currency", "EUR", "--format", "csv"));
        words.addAll(List.of(more));
        return Race.run(words);
    }

    /** 12 + 3 and 5; 40 / 15 and 20 / 5. */
    @Test
    void aUnionAddsWhatTheTablesShare() {
        Race race = kpis("--union", "google + meta", "--kpi", "reach.clicks,reach.cpc", "--by", "campaign");

        assertThat(race.out()).isEqualTo("""
                        campaign,reach.clicks,reach.cpc,notes
                        spring,15,2.6666666666666665,
                        summer,5,4,
                        """);
        assertThat(race.err()).isEmpty();
    }

    @Test
    void aUnionMayBeOfSomeMeasures() {
        Race race = kpis("--union", "clicks=google+meta", "--kpi", "reach.clicks,reach.media_cost");

        assertThat(race.out())
                .isEqualTo("reach.clicks,reach.media_cost,notes\n20,,reach.media_cost:AMBIGUOUS_SOURCE\n");
        assertThat(race.err())
                .isEqualTo(
                        "note: measure media_cost is in the tables \"google\", \"meta\", so KPIs that use it are ambiguous;"
                                + " --prefer or --union says which tables count\n");
    }

    @Test
    void aPreferredTableProvidesTheMeasureAlone() {
        Race race = kpis("--prefer", "clicks, media_cost = meta", "--kpi", "reach.clicks,reach.cpc");

        // 30 / 8
        assertThat(race.out()).isEqualTo("reach.clicks,reach.cpc,notes\n8,3.75,\n");
        assertThat(race.err()).isEmpty();
    }

    /** 31 January 2024 was a Wednesday: 12 + 3 + 5. The fiscal year from April ends with that quarter. */
    @Test
    void whatFollowsFromTheDateNeedsNoColumn() {
        assertThat(kpis("--union", "google+meta", "--kpi", "reach.clicks", "--by", "day_of_week")
                        .out())
                .isEqualTo("day_of_week,reach.clicks,notes\nWEDNESDAY,20,\n");
        String quarter = kpis(
                        "--union",
                        "google+meta",
                        "--kpi",
                        "reach.clicks",
                        "--by",
                        "quarter_of_year",
                        "--grain",
                        "day",
                        "--calendar",
                        "year=APRIL")
                .out();
        assertThat(quarter).endsWith(",Q4,20,\n");
    }

    @Test
    void whatIsSaidWronglyIsRefused() {
        assertThat(kpis("--union", "google+mota", "--kpi", "reach.clicks").err())
                .startsWith("race: --union google+mota: no table \"mota\"; did you mean \"meta\"?\n");
        assertThat(kpis("--union", "google", "--kpi", "reach.clicks").err())
                .startsWith("race: --union google: a union is of two or more different tables, not of [google]\n");
        assertThat(kpis("--union", "clikcs=google+meta", "--kpi", "reach.clicks")
                        .err())
                .startsWith("race: --union clikcs=google+meta: no measure \"clikcs\"; did you mean \"clicks\"?\n");
        assertThat(kpis("--prefer", "reach=google", "--kpi", "reach.clicks").err())
                .startsWith(
                        "race: --prefer reach=google: table \"google\" has no measure reach; it has [clicks, media_cost]\n");
        Race race = kpis("--prefer", "google", "--kpi", "reach.clicks");
        assertThat(race.err()).startsWith("race: --prefer google: write ID=TABLE, such as clicks=ads\n");
        assertThat(race.exitCode()).isEqualTo(2);
    }

    @Test
    void computableSaysWhichTablesCount() {
        List<Object> words = List.of(
                "computable", google, meta, "--currency", "EUR", "--union", "google+meta", "--prefer", "clicks=meta");

        assertThat(Race.run(words, "--kpi", "reach.media_cost,reach.clicks,reach.unique_reach")
                        .out())
                .isEqualTo("""
                        kpi                 computable  tables             reason  missing
                        reach.media_cost    yes         google + meta
                        reach.clicks        yes         meta (not google)
                        reach.unique_reach  yes         meta
                        """);
        assertThat(Race.run(words, "--kpi", "reach.media_cost,reach.clicks", "--format", "json")
                        .out())
                .contains("\"measure\" : \"media_cost\"", "\"tables\" : [ \"google\", \"meta\" ]", "\"others\" : [ ]")
                .contains("\"measure\" : \"clicks\"", "\"tables\" : [ \"meta\" ]", "\"others\" : [ \"google\" ]");
    }
}
