package io.github.raceframework.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.plugin.RacePlugin;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A KPI or a plugin with one mistake fails the law that it breaks. */
class BrokenKpisTest {

    private static KpiCatalog catalog(Unit unit, DisplayUnit display, KpiFunction.Body body) {
        KpiFunction function = KpiFunction.define("test.of", unit)
                .input("cost", Unit.MONEY)
                .input("clicks", Unit.COUNT)
                .computing(body);
        return KpiCatalog.standard()
                .withFunctions(List.of(function))
                .with(Kpi.define("test.kpi", "Test", "test.of(media_cost, clicks{channel=EMAIL})")
                        .unit(display)
                        .build());
    }

    static class Right extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return BrokenKpisTest.catalog(
                    Unit.MONEY,
                    DisplayUnit.MONEY,
                    inputs -> Outcome.of(inputs.get("cost").multiply(BigDecimal.TEN)));
        }
    }

    @Test
    void aRightOneFailsNone() {
        assertThat(TestRun.of(Right.class)).isEqualTo(new TestRun(13, Map.of()));
    }

    static final class Throwing extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return BrokenKpisTest.catalog(
                    Unit.NONE, DisplayUnit.RATIO, inputs -> Outcome.of(1 / inputs.getDouble("clicks")));
        }
    }

    /** One divided by zero is no number, which is seen where the function is called. */
    @Test
    void oneThatGivesWhatIsNoNumber() {
        assertThat(message(Throwing.class, "anyFactsGiveAValueOrAReason"))
                .startsWith("KPI test.kpi breaks the law \"any facts give a value or a reason\": test.kpi of ")
                .contains(" is FAILED: function test.of of io.github.raceframework.testkit.BrokenKpisTest threw"
                        + " java.lang.IllegalArgumentException: ")
                .contains("\n  case      test.kpi = test.of(media_cost, clicks{channel=EMAIL}), over ");
    }

    static class Fixed extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return BrokenKpisTest.catalog(
                    Unit.MONEY,
                    DisplayUnit.MONEY,
                    inputs -> Outcome.of(inputs.get("cost").add(BigDecimal.ONE)));
        }
    }

    @Test
    void oneThatAddsAnAmountOfACurrency() {
        assertThat(message(Fixed.class, "moneyScalesAsItsUnitSays"))
                .startsWith(
                        "KPI test.kpi breaks the law \"money scales as its unit says\": test.kpi: with all money times 100 it is"
                                + " not times 100 to the power of 1, as its unit money says\n  case      ")
                .contains("\n  before    ");
    }

    static final class Exempt extends Fixed {
        @Override
        protected Collection<Kpi> kpisOfOneCurrency() {
            return kpis();
        }
    }

    @Test
    void oneThatSaysThatItKnowsACurrencyMay() {
        assertThat(TestRun.of(Exempt.class).failures()).isEmpty();
    }

    static final class Counting extends KpiContract {
        private static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        protected KpiCatalog catalog() {
            return BrokenKpisTest.catalog(Unit.COUNT, DisplayUnit.COUNT, inputs -> Outcome.of(CALLS.incrementAndGet()));
        }
    }

    /** Whatever asks twice sees that, in one way or another. */
    @Test
    void oneThatIsNoFunctionOfItsInputs() {
        assertThat(TestRun.of(Counting.class).failures())
                .containsKeys(
                        "askedTwiceItAnswersAlike",
                        "theOrderOfRowsMakesNoDifference",
                        "divisionOfTheRowsChangesNothing",
                        "aFilterIsTheSlice",
                        "aTotalIsTheQuestionWithoutTheDimension")
                .doesNotContainKeys("anyFactsGiveAValueOrAReason", "aMissingInputIsSaid");
    }

    static final class OfItsThread extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            Thread first = Thread.currentThread();
            return BrokenKpisTest.catalog(
                    Unit.COUNT, DisplayUnit.COUNT, inputs -> Outcome.of(Thread.currentThread() == first ? 1 : 2));
        }
    }

    /** Asked by one thread, as often as one likes, it answers alike. */
    @Test
    void oneThatDependsOnTheThread() {
        assertThat(TestRun.of(OfItsThread.class).failures()).containsOnlyKeys("severalThreadsAnswerAlike");
        assertThat(message(OfItsThread.class, "severalThreadsAnswerAlike"))
                .startsWith(
                        "KPI test.kpi breaks the law \"several threads answer alike\": test.kpi is another when 4 threads"
                                + " ask at once; a function keeps nothing between its calls\n  case      ");
    }

    /** What it requires is of a measure and a filter that its formula does not name, and of another KPI's own requirement. */
    static final class Requiring extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return KpiCatalog.standard()
                    .withKpis(List.of(
                            Kpi.define("test.inner", "Inner", "clicks / impressions")
                                    .requires("orders{channel=EMAIL} > 0")
                                    .build(),
                            Kpi.define("test.kpi", "Test", "test.inner + leads / sessions")
                                    .requires("media_cost > 0")
                                    .build()));
        }
    }

    @Test
    void oneThatRequiresSomethingIsTriedWhereItHoldsToo() {
        assertThat(TestRun.of(Requiring.class)).isEqualTo(new TestRun(13, Map.of()));
    }

    static final class Impossible extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return KpiCatalog.standard()
                    .with(Kpi.define("test.kpi", "Test", "clicks / impressions")
                            .requires("orders > orders + 0")
                            .build());
        }
    }

    @Test
    void oneWhoseRequirementNeverHolds() {
        assertThat(TestRun.of(Impossible.class).failures()).containsOnlyKeys("someFactsGiveAValue");
    }

    static final class Absent extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return BrokenKpisTest.catalog(
                    Unit.COUNT, DisplayUnit.COUNT, inputs -> Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "never"));
        }
    }

    @Test
    void oneThatNeverHasAValue() {
        assertThat(message(Absent.class, "someFactsGiveAValue"))
                .startsWith(
                        "KPI test.kpi breaks the law \"some facts give a value\": none of 40 cases gives one to [test.kpi = test.of(");
    }

    static final class Wordless extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return BrokenKpisTest.catalog(
                    Unit.COUNT,
                    DisplayUnit.COUNT,
                    inputs -> inputs.getDouble("clicks") < 1 ? null : Outcome.of(inputs.get("clicks")));
        }
    }

    @Test
    void oneThatGivesNull() {
        assertThat(message(Wordless.class, "anyFactsGiveAValueOrAReason"))
                .contains(
                        " is FAILED: function test.of of io.github.raceframework.testkit.BrokenKpisTest gave null, for ");
    }

    static final class NoKpis extends KpiContract {
        @Override
        protected KpiCatalog catalog() {
            return KpiCatalog.standard();
        }
    }

    @Test
    void aCatalogueWithoutKpisOfItsOwn() {
        assertThat(TestRun.of(NoKpis.class).failures().values())
                .hasSize(12)
                .allMatch(message -> message.startsWith("there is no KPI to hold to the contract; kpis() says which"));
    }

    static final class Unlisted extends PluginContract {
        @Override
        protected RacePlugin plugin() {
            return new UnlistedPlugin();
        }
    }

    /** A plugin that no service file names. */
    static final class UnlistedPlugin implements RacePlugin {
        @Override
        public String prefix() {
            return "unlisted";
        }

        @Override
        public Collection<Kpi> kpis() {
            return List.of(
                    Kpi.define("unlisted.rate", "Rate", "clicks / impressions").build());
        }

        @Override
        public Collection<Kpi> replacements() {
            return List.of(Kpi.define("reach.ctr", "Click-through rate", "clicks / reach")
                    .unit(DisplayUnit.PERCENT)
                    .build());
        }
    }

    @Test
    void aPluginThatNoServiceFileNames() {
        assertThat(message(Unlisted.class, "itIsFoundAsAService"))
                .startsWith(
                        "plugin io.github.raceframework.testkit.BrokenKpisTest$UnlistedPlugin breaks the law \"it is found as a"
                                + " service\": META-INF/services/io.github.raceframework.core.plugin.RacePlugin does not name it, so that it"
                                + " is not found on the class path");
    }

    private static String message(Class<?> contract, String law) {
        Map<String, String> failures = TestRun.of(contract).failures();
        assertThat(failures).containsOnlyKeys(law);
        return failures.get(law);
    }
}
