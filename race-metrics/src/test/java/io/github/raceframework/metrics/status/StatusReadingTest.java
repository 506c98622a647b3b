package io.github.raceframework.metrics.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Direction;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.plan.ElapsedWeight;
import io.github.raceframework.core.plan.StatusPolicy;
import io.github.raceframework.core.plan.Target;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.pacing.Pacing;
import io.github.raceframework.metrics.pacing.PacingRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReadingTest {

    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final StatusPolicy POINTS =
            StatusPolicy.STANDARD.withThresholds(StatusPolicy.Scale.POINTS, "0", "-5");

    private static KpiValue value(String number, Unit unit, Flag... flags) {
        return new KpiValue.Present(new BigDecimal(number), unit, List.of(flags), new Evidence(List.of(), Set.of()));
    }

    private static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    private static StatusReading read(
            String actual, String low, String high, Direction direction, StatusPolicy policy) {
        return StatusReading.of(value(actual, Unit.NONE), Target.band(low, high, YEAR), Unit.NONE, direction, policy);
    }

    /** By the definition: green from the target on, amber down to a tenth of it worse, red beyond; attainment is the quotient. */
    @ParameterizedTest
    @CsvSource({
        "UP,   100,   100, GREEN,  0,      1",
        "UP,   120,   100, GREEN,  0.2,    1.2",
        "UP,   95,    100, AMBER, -0.05,   0.95",
        "UP,   90,    100, AMBER, -0.1,    0.9",
        "UP,   89.99, 100, RED,   -0.1001, 0.8999",
        "DOWN, 50,    50,  GREEN,  0,      1",
        "DOWN, 40,    50,  GREEN,  0.2,    1.25",
        "DOWN, 55,    50,  AMBER, -0.1,    0.9090909090909091",
        "DOWN, 56,    50,  RED,   -0.12,   0.8928571428571429",
        "DOWN, 0,     50,  GREEN,  1,      1",
    })
    void theColourFollowsTheSignedDeviation(
            Direction direction,
            String actual,
            String target,
            Status status,
            BigDecimal deviation,
            BigDecimal attainment) {
        StatusReading reading = read(actual, target, target, direction, StatusPolicy.STANDARD);

        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.deviation().findNumber()).contains(deviation);
        assertThat(reading.attainment().findNumber()).contains(attainment);
        assertThat(reading.reference()).hasToString(target);
    }

    /** A band of 20 to 40: 38 is inside, 42 is a tenth of the width outside, 10 half of it. */
    @ParameterizedTest
    @CsvSource({
        "38, GREEN, 0, 1",
        "40, GREEN, 0, 1",
        "42, AMBER, -0.1, 0.9",
        "10, RED, -0.5, 0.5",
        "18, AMBER, -0.1, 0.9"
    })
    void aBandIsLeftOnEitherSide(String actual, Status status, BigDecimal deviation, BigDecimal attainment) {
        StatusReading reading = read(actual, "20", "40", Direction.BAND, StatusPolicy.STANDARD);

        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.deviation().findNumber()).contains(deviation);
        assertThat(reading.attainment().findNumber()).contains(attainment);
        assertThat(reading.reference()).hasToString("30");
    }

    /** An NPS of 2 for a target of 5 is three points short, but 60 % of it. */
    @Test
    void pointsAreNotRelativeToTheTarget() {
        StatusReading reading = read("2", "5", "5", Direction.UP, POINTS);

        assertThat(reading).hasToString("AMBER -3");
        assertThat(read("2", "5", "5", Direction.UP, StatusPolicy.STANDARD)).hasToString("RED -0.6");
        assertThat(read("-1", "5", "5", Direction.UP, POINTS).status()).isEqualTo(Status.RED);
        assertThat(read("44", "20", "40", Direction.BAND, POINTS)).hasToString("AMBER -4");
    }

    @Test
    void beyondItsThresholdATargetIsExceeded() {
        StatusPolicy policy = StatusPolicy.STANDARD.withExceededFrom("0.2");

        assertThat(read("120", "100", "100", Direction.UP, policy).status()).isEqualTo(Status.EXCEEDED);
        assertThat(read("119", "100", "100", Direction.UP, policy).status()).isEqualTo(Status.GREEN);
    }

    /** 0.3 less a tenth of it is 0.27 in decimals, though not in doubles. */
    @Test
    void linesAreDrawnOnTheExactDeviation() {
        assertThat(read("0.27", "0.3", "0.3", Direction.UP, StatusPolicy.STANDARD)
                        .status())
                .isEqualTo(Status.AMBER);
        assertThat(read("0.26999999999999999999", "0.3", "0.3", Direction.UP, StatusPolicy.STANDARD)
                        .status())
                .isEqualTo(Status.RED);
    }

    @Test
    void withoutValueOrDirectionItIsGrey() {
        KpiValue.Absent unknown = absent(AbsenceReason.ALL_NULL, "no row is known");
        StatusReading reading =
                StatusReading.of(unknown, Target.of("5", YEAR), Unit.NONE, Direction.UP, StatusPolicy.STANDARD);

        assertThat(reading.status()).isEqualTo(Status.GREY);
        assertThat(reading.deviation()).isEqualTo(unknown);
        assertThat(reading.attainment()).isEqualTo(unknown);
        assertThat(reading.findGreyReason()).contains("no row is known");
        StatusReading context = read("1", "5", "5", Direction.CONTEXT, StatusPolicy.STANDARD);
        assertThat(context.status()).isEqualTo(Status.GREY);
        assertThat(context.deviation())
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "neither higher nor lower is better"));
    }

    @Test
    void relativeToZeroThereIsNoDeviation() {
        StatusReading reading = read("1", "0", "0", Direction.UP, StatusPolicy.STANDARD);
        KpiValue.Absent none = absent(AbsenceReason.ZERO_DENOMINATOR, "the target is 0");

        assertThat(reading.status()).isEqualTo(Status.GREY);
        assertThat(reading.deviation()).isEqualTo(none);
        assertThat(reading.attainment()).isEqualTo(none);
        assertThat(read("1", "0", "0", Direction.UP, POINTS)).hasToString("GREEN 1");
        StatusReading narrow = read("1", "5", "5", Direction.BAND, StatusPolicy.STANDARD);
        assertThat(read("1", "1", "1", Direction.UP, POINTS).findGreyReason()).isEmpty();
        assertThat(narrow.deviation()).isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the width of the band is 0"));
    }

    /** A loss of 80 instead of 100 is a fifth better, and no share of the target is reached. */
    @Test
    void belowZeroThereIsADeviationAndNoAttainment() {
        StatusReading reading = read("-80", "-100", "-100", Direction.UP, StatusPolicy.STANDARD);

        assertThat(reading).hasToString("GREEN 0.2");
        assertThat(reading.attainment()).isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "the target -100 is below 0"));
        assertThat(read("1", "-1", "-1", Direction.DOWN, StatusPolicy.STANDARD).attainment())
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "the target -1 is below 0"));
        assertThat(read("-1", "1", "1", Direction.DOWN, StatusPolicy.STANDARD).attainment())
                .isEqualTo(absent(AbsenceReason.OUT_OF_DOMAIN, "the value -1 is below 0"));
    }

    @Test
    void aSmallSampleHasANumberAndNoColour() {
        StatusPolicy policy = StatusPolicy.STANDARD.withMinimumSample(100);
        KpiValue rate = new KpiValue.Present(
                new BigDecimal("0.05"),
                Unit.NONE,
                List.of(),
                new Evidence(
                        List.of(),
                        Set.of(),
                        new Evidence.Quotient(new BigDecimal("3"), new BigDecimal("60"), Sampling.SUBSET)));
        StatusReading reading = StatusReading.of(rate, Target.of("0.05", YEAR), Unit.NONE, Direction.UP, policy);

        assertThat(reading).hasToString("GREY 0");
        assertThat(reading.findGreyReason()).contains("a sample of 60 is below 100");
        assertThat(StatusReading.of(
                        rate, Target.of("0.05", YEAR), Unit.NONE, Direction.UP, policy.withMinimumSample(60)))
                .hasToString("GREEN 0");
        assertThat(StatusReading.of(value("99", Unit.COUNT), Target.of("50", YEAR), Unit.COUNT, Direction.UP, policy)
                        .status())
                .isEqualTo(Status.GREY);
        assertThat(StatusReading.of(value("99", Unit.NONE), Target.of("50", YEAR), Unit.NONE, Direction.UP, policy)
                        .status())
                .isEqualTo(Status.GREEN);
        KpiValue flagged = value("0.06", Unit.NONE, new Flag(Flag.Kind.LOW_SAMPLE, "12/30"));
        assertThat(StatusReading.of(flagged, Target.of("0.05", YEAR), Unit.NONE, Direction.UP, StatusPolicy.STANDARD))
                .hasToString("GREY 0.2 [LOW_SAMPLE(12/30)]")
                .extracting(StatusReading::findGreyReason)
                .isEqualTo(Optional.of("small sample, 12/30"));
    }

    @Test
    void moneyIsComparedInOneCurrency() {
        Unit usd = Unit.MONEY.in(Currency.getInstance("USD"));
        Unit eur = Unit.MONEY.in(Currency.getInstance("EUR"));
        Target target = Target.of(Money.of("10", "EUR"), YEAR);

        StatusReading mixed = StatusReading.of(value("9", usd), target, eur, Direction.DOWN, StatusPolicy.STANDARD);
        assertThat(mixed.status()).isEqualTo(Status.GREY);
        assertThat(mixed.deviation())
                .isEqualTo(absent(AbsenceReason.MIXED_CURRENCY, "the value is in USD, the target in EUR"));
        assertThat(StatusReading.of(value("9", eur), target, eur, Direction.DOWN, StatusPolicy.STANDARD))
                .hasToString("GREEN 0.1");
    }

    /** 45 of 100 in half the time is a tenth short of what was expected, and red by the end. */
    @Test
    void whileThePeriodIsOpenWhatWasExpectedCounts() {
        Pacing open = pacing(new PacingRule.Phased(new BigDecimal("0.5")), value("45", Unit.COUNT));
        StatusReading reading = StatusReading.toDate(open, Direction.UP, StatusPolicy.STANDARD);

        assertThat(reading).hasToString("AMBER -0.1");
        assertThat(reading.reference()).hasToString("50");
        Pacing closed = pacing(new PacingRule.Phased(BigDecimal.ONE), value("45", Unit.COUNT));
        assertThat(StatusReading.toDate(closed, Direction.UP, StatusPolicy.STANDARD))
                .hasToString("RED -0.55");
    }

    @Test
    void whatCannotBePacedIsGrey() {
        KpiValue.Absent none = absent(AbsenceReason.NOT_COVERED, "nothing before 2025");
        Pacing pacing = pacing(new PacingRule.LikeForLike(none, none), value("45", Unit.COUNT));

        assertThat(StatusReading.toDate(pacing, Direction.UP, StatusPolicy.STANDARD)
                        .deviation())
                .isEqualTo(none);
        KpiValue.Absent unknown = absent(AbsenceReason.ALL_NULL, "");
        StatusReading reading = StatusReading.toDate(
                pacing(new PacingRule.LikeForLike(none, none), unknown), Direction.UP, StatusPolicy.STANDARD);
        assertThat(reading.deviation()).isEqualTo(unknown);
        assertThat(reading.status()).isEqualTo(Status.GREY);
        assertThat(reading.findGreyReason()).contains("unknown");
    }

    private static Pacing pacing(PacingRule rule, KpiValue actual) {
        AsOf asOf = AsOf.of(LocalDate.of(2025, 7, 1), ZoneOffset.UTC);
        return Pacing.of(rule, actual, new BigDecimal("100"), Unit.COUNT, YEAR, asOf);
    }

    /** From 10 to 20, and from 20 to 10: at 14 two fifths and three fifths are done. */
    @Test
    void progressIsTheWayFromTheBaseline() {
        KpiValue now = value("14", Unit.NONE);

        assertThat(StatusReading.progress(now, BigDecimal.TEN, new BigDecimal("20")))
                .hasToString("0.4");
        assertThat(StatusReading.progress(now, new BigDecimal("20"), BigDecimal.TEN))
                .hasToString("0.6");
        assertThat(StatusReading.progress(now, BigDecimal.TEN, BigDecimal.TEN))
                .isEqualTo(absent(AbsenceReason.ZERO_DENOMINATOR, "the way from the baseline to the target is 0"));
    }

    /**
     * 8 of 12 months gone, 2/3: of 1,000 there are due 2000/3, of 999 666. Exactly on pace is green, also where the decimals differ in
     * their last place.
     */
    @Test
    void exactlyOnPaceIsGreen() {
        AsOf asOf = AsOf.of(LocalDate.of(2025, 9, 1), ZoneOffset.UTC);
        ElapsedWeight elapsed = ElapsedWeight.of(new BigDecimal("8"), new BigDecimal("12"));
        KpiValue quotient = new KpiValue.Present(
                new BigDecimal("666.6666666666666"),
                Unit.NONE,
                List.of(),
                new Evidence(
                        List.of(),
                        Set.of(),
                        new Evidence.Quotient(new BigDecimal("2000"), new BigDecimal("3"), Sampling.NONE)));
        for (Direction direction : List.of(Direction.UP, Direction.DOWN)) {
            for (PacingRule rule : List.of(
                    new PacingRule.Phased(elapsed),
                    new PacingRule.LikeForLike(value("2", Unit.NONE), value("3", Unit.NONE)))) {
                StatusReading whole = StatusReading.toDate(
                        Pacing.of(rule, value("666", Unit.NONE), new BigDecimal("999"), Unit.NONE, YEAR, asOf),
                        direction,
                        StatusPolicy.STANDARD);
                StatusReading parts = StatusReading.toDate(
                        Pacing.of(rule, quotient, new BigDecimal("1000"), Unit.NONE, YEAR, asOf),
                        direction,
                        StatusPolicy.STANDARD);

                assertThat(whole).hasToString("GREEN 0");
                assertThat(parts).hasToString("GREEN 0");
            }
        }
    }

    /** By the catalogue plan.target_attainment: a target that is not above 0 has none; 0 of a KPI that is to fall is all there is to attain. */
    @Test
    void aTargetOfZeroIsAttainedOrHasNoAttainment() {
        assertThat(read("5", "0", "0", Direction.DOWN, POINTS).attainment())
                .isEqualTo(absent(
                        AbsenceReason.ZERO_DENOMINATOR, "the target is 0, and no part of the way there attains it"));
        assertThat(read("0", "0", "0", Direction.DOWN, POINTS).attainment()).hasToString("1");
        assertThat(read("5", "0", "0", Direction.DOWN, POINTS).deviation()).hasToString("-5");
    }
}
