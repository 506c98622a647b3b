package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiFunction.Body;
import io.github.raceframework.core.kpi.KpiFunction.Parameter;
import io.github.raceframework.core.value.Unit;
import java.io.IOError;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How functions are defined, called and compared. */
class KpiFunctionTest {

    private static final String HERE = "io.github.raceframework.core.kpi.KpiFunctionTest";

    private static final KpiFunction SHARE = KpiFunction.define("acme.share_of", Unit.NONE)
            .input("part", Unit.COUNT)
            .input("whole", Unit.COUNT)
            .version(2)
            .meaning("Part of a whole.")
            .computing(inputs -> Outcome.of(inputs.getDouble("part") / inputs.getDouble("whole")));

    private static KpiFunction of(Body body) {
        return KpiFunction.define("acme.f", Unit.NONE).input("x", Unit.NONE).computing(body);
    }

    private static Outcome failed(String how) {
        return Outcome.absent(AbsenceReason.FAILED, "function acme.f of " + HERE + " " + how);
    }

    @Test
    void saysWhatItWasDefinedAs() {
        assertThat(SHARE.id()).isEqualTo("acme.share_of");
        assertThat(SHARE.version()).isEqualTo(2);
        assertThat(SHARE.unit()).isEqualTo(Unit.NONE);
        assertThat(SHARE.meaning()).isEqualTo("Part of a whole.");
        assertThat(SHARE.parameters())
                .containsExactly(new Parameter("part", Unit.COUNT), new Parameter("whole", Unit.COUNT));
        assertThat(SHARE.bodyClass()).isEqualTo(HERE);
        assertThat(SHARE).hasToString("acme.share_of(part, whole)");
    }

    @Test
    void isTriedOutWithValuesInTheOrderOfItsParameters() {
        assertThat(SHARE.compute(BigDecimal.ONE, BigDecimal.valueOf(4))).isEqualTo(Outcome.of(0.25));
        assertThatThrownBy(() -> SHARE.compute(BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("acme.share_of(part, whole) takes 2 values, not 1");
    }

    /** Its own code throws, too. */
    private static final class Mute extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("mute");
        }
    }

    @Test
    void aBodyThatFailsComesToFailed() {
        BigDecimal one = BigDecimal.ONE;
        assertThat(of(inputs -> {
                            throw new IllegalStateException("x".repeat(100));
                        })
                        .compute(one))
                .isEqualTo(failed("threw java.lang.IllegalStateException: " + "x".repeat(80) + "..."));
        assertThat(of(inputs -> {
                            throw new StackOverflowError();
                        })
                        .compute(one))
                .isEqualTo(failed("threw java.lang.StackOverflowError"));
        assertThat(of(inputs -> {
                            throw new NoClassDefFoundError("com/acme/Gone");
                        })
                        .compute(one))
                .isEqualTo(failed("threw java.lang.NoClassDefFoundError: com/acme/Gone"));
        assertThat(of(inputs -> {
                            throw new IOError(new IOException("gone"));
                        })
                        .compute(one))
                .isEqualTo(failed("threw java.io.IOError: java.io.IOException: gone"));
        assertThat(of(inputs -> {
                            throw new Mute();
                        })
                        .compute(one))
                .isEqualTo(failed("threw " + Mute.class.getName()));
        assertThat(of(inputs -> Outcome.of(0 / inputs.getDouble("x") - Double.NaN))
                        .compute(one))
                .isEqualTo(failed("threw java.lang.IllegalArgumentException: number NaN is not finite"));
        assertThat(of(inputs -> Outcome.of(1 / (inputs.getDouble("x") - 1))).compute(one))
                .isEqualTo(failed("threw java.lang.IllegalArgumentException: number Infinity is not finite"));
        assertThat(of(inputs -> Outcome.of(inputs.get("y"))).compute(one))
                .isEqualTo(
                        failed("threw java.lang.IllegalArgumentException: function acme.f has no input \"y\"; did you"
                                + " mean \"x\"?; it has x"));
        assertThat(of(inputs -> Outcome.absent(AbsenceReason.FAILED, "no rate")).compute(one))
                .isEqualTo(failed("failed: no rate"));
    }

    @Test
    @SuppressWarnings("NullAway") // What code without null checks may do.
    void aBodyThatGivesNullComesToFailed() {
        assertThat(of(inputs -> null).compute(BigDecimal.ONE)).isEqualTo(failed("gave null"));
    }

    @Test
    void aBodyMaySayThatThereIsNoValue() {
        assertThat(of(inputs -> Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "too few"))
                        .compute(BigDecimal.ONE))
                .isEqualTo(Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "function acme.f: too few"));
        assertThat(of(inputs -> Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "no members"))
                        .compute(BigDecimal.ONE))
                .isEqualTo(Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "function acme.f: no members"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FAILED", "ZERO_DENOMINATOR", "OUT_OF_DOMAIN"})
    void whatOnlyTheEngineKnowsABodyCannotSay(AbsenceReason reason) {
        assertThat(of(inputs -> Outcome.absent(reason, "no rows")).compute(BigDecimal.ONE))
                .isEqualTo(failed("gave " + reason
                        + ", which only the engine can know; a function has ZERO_DENOMINATOR or OUT_OF_DOMAIN"));
    }

    @Test
    void functionsAreEqualWhateverTheirBodiesAndMeanings() {
        assertThat(of(inputs -> Outcome.of(1)))
                .isEqualTo(of(inputs -> Outcome.of(2)))
                .hasSameHashCodeAs(of(inputs -> Outcome.of(2)))
                .isEqualTo(KpiFunction.define("acme.f", Unit.NONE)
                        .input("x", Unit.NONE)
                        .meaning("other")
                        .computing(inputs -> Outcome.of(1)))
                .isNotEqualTo(SHARE)
                .isNotEqualTo("acme.f(x)")
                .isNotEqualTo(KpiFunction.define("acme.f", Unit.NONE)
                        .input("x", Unit.NONE)
                        .version(2)
                        .computing(inputs -> Outcome.of(1)))
                .isNotEqualTo(KpiFunction.define("acme.f", Unit.NONE)
                        .input("y", Unit.NONE)
                        .computing(inputs -> Outcome.of(1)))
                .isNotEqualTo(KpiFunction.define("acme.f", Unit.COUNT)
                        .input("x", Unit.NONE)
                        .computing(inputs -> Outcome.of(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"share", "Acme.share", "acme.", "acme.a.b.c.d", ""})
    void anIdHasAPrefix(String id) {
        assertThatThrownBy(() -> KpiFunction.define(id, Unit.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "function id \"" + id
                                + "\" is not of the form prefix.name, lower-case letters, digits and _, such as acme.half_life_of");
    }

    @Test
    void definitionsThatMakeNoSenseAreRefused() {
        KpiFunctionBuilder draft = KpiFunction.define("acme.f", Unit.NONE).input("x", Unit.NONE);
        Unit euros = Unit.MONEY.in(Currency.getInstance("EUR"));

        assertRefused(
                () -> KpiFunction.define("acme.f", Unit.ANY),
                "function acme.f gives the unit any; a result needs a unit of its own");
        assertRefused(
                () -> KpiFunction.define("acme.f", euros),
                "function acme.f is defined in EUR; use Unit.MONEY: the currency is that of the values it is called with");
        assertRefused(
                () -> draft.input("y", euros),
                "function acme.f is defined in EUR; use Unit.MONEY: the currency is that of the values it is called with");
        assertRefused(() -> draft.input("x", Unit.NONE), "function acme.f has two inputs of the name x");
        assertRefused(
                () -> draft.input("X", Unit.NONE),
                "input \"X\" of function acme.f is not of the form lower-case letters, digits and _, such as orders");
        assertRefused(() -> draft.version(0), "version 0 of function acme.f is not positive");
        assertRefused(
                () -> KpiFunction.define("acme.f", Unit.NONE).computing(inputs -> Outcome.of(1)),
                "function acme.f has no input; a constant needs no function");
        assertRefused(
                () -> KpiFunction.define("acme.f", Unit.MONEY.per(Unit.COUNT))
                        .input("x", Unit.COUNT)
                        .computing(inputs -> Outcome.of(1)),
                "function acme.f gives money but takes none, so that its currency is unknown; give it an input in money,"
                        + " such as the price of one");
        assertThat(KpiFunction.define("acme.f", Unit.MONEY)
                        .input("x", Unit.ANY)
                        .computing(inputs -> Outcome.of(1))
                        .parameters())
                .hasSize(1);
    }

    private static void assertRefused(Runnable definition, String message) {
        assertThatThrownBy(definition::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /** Equal up to powers of count, as a KPI and its formula are; zero is a zero of everything. */
    @Test
    void unitsOfArgumentsAreThoseThatParametersAccept() {
        KpiFunction price = KpiFunction.define("acme.price", Unit.MONEY)
                .input("cost", Unit.MONEY)
                .input("any", Unit.ANY)
                .computing(inputs -> Outcome.of(inputs.get("cost")));
        KpiCatalog catalog = KpiCatalog.standard().withFunctions(List.of(price, SHARE));

        for (String fitting : List.of(
                "acme.price(media_cost / clicks, clicks)",
                "acme.price(media_cost, media_cost / engagement_time)",
                "acme.price(convert.aov, 0)",
                "acme.price(0, media_cost)",
                "-acme.price(media_cost, 1) + media_cost")) {
            Kpi kpi = Kpi.define("acme.x", "x", fitting).unit(DisplayUnit.MONEY).build();
            assertThat(catalog.with(kpi).unitOf(kpi)).isEqualTo(Unit.MONEY);
        }
        assertThatThrownBy(() -> catalog.with(Kpi.define("acme.x", "x", "acme.price(1 + clicks * 0, 1)")
                        .unit(DisplayUnit.MONEY)
                        .build()))
                .isInstanceOf(FormulaException.class);
        assertThatThrownBy(() -> catalog.with(Kpi.define("acme.x", "x", "acme.share_of(engagement_time, clicks)")
                        .build()))
                .isInstanceOf(FormulaException.class)
                .hasMessage("input part of acme.share_of is count, not duration at position 15 of"
                        + " \"acme.share_of(engagement_time, clicks)\"");
    }

    @Test
    void aCatalogueKnowsItsFunctions() {
        KpiCatalog catalog = KpiCatalog.standard().withFunctions(List.of(SHARE));

        assertThat(catalog.findFunction("acme.share_of")).contains(SHARE);
        assertThat(catalog.findFunction("acme.share")).isEmpty();
        assertThat(catalog.functions()).containsExactly(SHARE);
        assertThat(catalog).isNotEqualTo(KpiCatalog.standard());
        assertThat(catalog).hasToString("270 KPIs over 216 measures and 16 dimensions, and 1 function");
        assertThatThrownBy(() -> catalog.withFunctions(List.of(SHARE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("function id \"acme.share_of\" is taken");
    }

    @Test
    void aFallbackIsASumAndCallsNoFunction() {
        KpiCatalog catalog = KpiCatalog.standard().withFunctions(List.of(SHARE));
        Measure measure = Measure.flow("acme_x", Unit.NONE, "x").withFallback("acme.share_of(clicks, leads)");

        assertThatThrownBy(() -> catalog.withMeasures(List.of(measure)))
                .isInstanceOf(FormulaException.class)
                .hasMessage("the fallback of acme_x may not call acme.share_of: a measure is a sum, and what a function"
                        + " gives need not be one at position 1 of \"acme.share_of(clicks, leads)\"")
                .extracting(
                        refusal -> ((FormulaException) refusal).findDefinition().orElseThrow())
                .isEqualTo("acme_x");
    }

    @Test
    void aKpiThatCallsAFunctionHasNoSample() {
        KpiBuilder sampled = Kpi.define("acme.kpi", "Rate", "acme.f(clicks) / acme.f(impressions)")
                .sampling(Sampling.SUBSET);

        assertThatThrownBy(sampled::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "KPI acme.kpi calls acme.f, of which nobody knows what it divides by what, so that it has no"
                                + " sample; leave out sampling SUBSET");
    }
}
