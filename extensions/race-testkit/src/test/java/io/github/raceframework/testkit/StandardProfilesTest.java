package io.github.raceframework.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.io.imports.ImportColumn;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.StandardProfiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Profiles of the library keep the contract that those of plugins are held to; one with a mistake fails it. */
class StandardProfilesTest {

    @Nested
    class GoogleAds extends ImportProfileContract {
        @Override
        protected ImportProfile profile() {
            return StandardProfiles.GOOGLE_ADS;
        }

        @Override
        protected List<String> samples() {
            return List.of("""
                    Campaign report
                    1 January 2024 - 31 January 2024
                    Day,Campaign,Currency code,Cost,Impr.,Clicks
                    2024-01-01,Brand,EUR,"1,234.50",10000,300
                    2024-01-02,Brand,EUR,0.50,--,3
                    """);
        }
    }

    @Nested
    class Survey extends ImportProfileContract {
        @Override
        protected ImportProfile profile() {
            return StandardProfiles.NPS_SURVEY;
        }

        @Override
        protected List<String> samples() {
            return List.of("date,respondent,score\n2024-01-01,a,9\n2024-01-01,b,3\n");
        }
    }

    static final class NoSamples extends ImportProfileContract {
        @Override
        protected ImportProfile profile() {
            return StandardProfiles.GOOGLE_ADS;
        }

        @Override
        protected List<String> samples() {
            return List.of();
        }
    }

    @Test
    void aProfileWithoutSamplesCannotBeHeldToAnything() {
        assertThat(TestRun.of(NoSamples.class).failures().values())
                .hasSize(6)
                .containsOnly(
                        "import profile google-ads has no sample to hold it to the contract with; give samples() one");
    }

    static final class OtherHeader extends ImportProfileContract {
        @Override
        protected ImportProfile profile() {
            return ImportProfile.named("acme.till")
                    .with(ImportColumn.day("Day"), ImportColumn.of(PaidMediaMeasures.CLICKS, "Clicks"));
        }

        @Override
        protected List<String> samples() {
            return List.of("Day;Clics\n2024-01-01;3\n");
        }
    }

    @Test
    void aSampleWithAnotherHeaderIsNotRead() {
        Map<String, String> failures = TestRun.of(OtherHeader.class).failures();

        assertThat(failures)
                .containsOnlyKeys("everySampleIsRead", "encodingMakesNoDifference", "itIsRecognisedFromItsHeader");
        assertThat(failures.get("everySampleIsRead"))
                .startsWith("import profile acme.till breaks the law \"every sample is read\": threw"
                        + " io.github.raceframework.io.fault.RaceFormatException: ")
                .endsWith("\n  sample    Day;Clics\n            2024-01-01;3");
    }

    static final class BadCell extends ImportProfileContract {
        @Override
        protected ImportProfile profile() {
            return ImportProfile.named("acme.till")
                    .with(ImportColumn.day("Day"), ImportColumn.of(PaidMediaMeasures.CLICKS, "Clicks"))
                    .withFilter("Clicks > 5");
        }

        @Override
        protected List<String> samples() {
            return List.of("Day;Clicks\n2024-01-01;3\n");
        }
    }

    @Test
    void aSampleOfWhichNothingCounts() {
        assertThat(TestRun.of(BadCell.class).failures())
                .containsExactly(Map.entry(
                        "everySampleIsRead",
                        "import profile acme.till breaks the law \"every sample is read\": no row of it was used\n  sample    Day;Clicks\n"
                                + "            2024-01-01;3"));
    }

    /** The same columns as the profile of Google Ads reads. */
    static class LikeAnother extends ImportProfileContract {
        @Override
        protected ImportProfile profile() {
            return ImportProfile.named("acme.ads")
                    .with(
                            ImportColumn.day("Day"),
                            ImportColumn.of(PaidMediaMeasures.IMPRESSIONS, "Impr."),
                            ImportColumn.of(PaidMediaMeasures.CLICKS, "Clicks"));
        }

        @Override
        protected List<String> samples() {
            return List.of("Day,Campaign,Currency code,Cost,Impr.,Clicks\n2024-01-01,Brand,EUR,12.50,10000,300\n");
        }
    }

    static final class LikeAnotherByName extends LikeAnother {
        @Override
        protected boolean isRecognised() {
            return false;
        }
    }

    @Test
    void aProfileWhoseExportsAreTakenForThoseOfAnotherIsFoundOut() {
        Map<String, String> failures = TestRun.of(LikeAnother.class).failures();

        assertThat(failures).containsOnlyKeys("itIsRecognisedFromItsHeader");
        assertThat(failures.get("itIsRecognisedFromItsHeader"))
                .startsWith(
                        "import profile acme.ads breaks the law \"it is recognised from its header\": it is taken for"
                                + " google-ads\n  sample    Day,Campaign");
        assertThat(TestRun.of(LikeAnotherByName.class).failures()).isEmpty();
    }
}
