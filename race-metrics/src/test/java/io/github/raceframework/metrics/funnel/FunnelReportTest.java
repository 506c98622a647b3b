package io.github.raceframework.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.figure.Figures;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FunnelReportTest {

    private static final RaceCalendar ISO = RaceCalendar.iso();
    private static final Bucket JANUARY = ISO.bucketOf(Grain.MONTH, LocalDate.of(2025, 1, 1));
    private static final FunnelTarget LEADS =
            FunnelTarget.count("leads", 100, DateRange.parse("2025-02-01/2025-03-01"), Phasing.even(Grain.MONTH, 1));
    private static final KpiValue NONE = Figures.absent(AbsenceReason.MISSING_MEASURE, "");

    /** 100 leads in February, a month after 2,500 visits, three fifths of them paid at 0.50. */
    private static FunnelModel model(FunnelStep leads) {
        return FunnelModel.of("visits", leads.withLag(1))
                .with(FunnelChannel.of("paid", "0.6").withPrice(MediaPrice.perEntry(Money.of("0.50", "EUR"))))
                .with(FunnelChannel.of("organic", "0.4"));
    }

    private static final FunnelModel ASSUMED = model(FunnelStep.of("leads", "0.04"));

    private static FunnelReport report(List<FunnelRow> rows, List<BindingLimit> limits) {
        return new FunnelReport("leads", FunnelReport.Direction.REVERSE, ASSUMED, ISO, LEADS, null, rows, limits, null);
    }

    private static KpiValue count(String number) {
        return Figures.of(new BigDecimal(number), Unit.COUNT);
    }

    private static FunnelRow row(String channel, int counts) {
        return new FunnelRow(channel, JANUARY, NONE, List.of(NONE, NONE, NONE).subList(0, counts), NONE, NONE);
    }

    private static final FunnelRow WHOLE = new FunnelRow(null, null, NONE, List.of(NONE, NONE), NONE, NONE);

    private static void fails(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
    }

    @Test
    void hasARowForEachChannelAndBucketAndTheirSums() {
        FunnelReport report = FunnelReport.reverse("leads", ASSUMED, LEADS);

        assertThat(report.rows())
                .hasToString("[paid 2025-01, paid 2025-02, paid, organic 2025-01, organic 2025-02, organic, all]");
        assertThat(report.rows().stream().map(FunnelRow::counts))
                .hasToString("[[1500, 0], [0, 60], [1500, 60], [1000, 0], [0, 40], [1000, 40], [2500, 100]]");
        assertThat(report.rows().get(0).cost()).hasToString("750");
        assertThat(report.total().cost()).hasToString("750");
        assertThat(report.total().revenue()).hasToString("MISSING_MEASURE");
        assertThat(report.findTarget()).contains(LEADS);
        assertThat(report.findObstacle()).isEmpty();
        assertThat(report.findRange()).isEmpty();
        assertThat(report).isEqualTo(FunnelReport.reverse("leads", model(FunnelStep.of("leads", "0.04")), LEADS));
        assertThat(report).isNotEqualTo(FunnelReport.reverse("leads", model(FunnelStep.of("leads", "0.05")), LEADS));
    }

    /** 300 buy 600 visits, 24 of which become leads. */
    @Test
    void goesForwardAndCanBeHeldAgainstATarget() {
        FunnelReport report = FunnelReport.forward(
                "leads", ASSUMED, FunnelInputs.on(ISO).spend("paid", JANUARY, Money.of("300", "EUR")));

        assertThat(report.direction()).isEqualTo(FunnelReport.Direction.FORWARD);
        assertThat(report.total().counts()).hasToString("[600, 24]");
        assertThat(report.findTarget()).isEmpty();
        assertThat(report.withTarget(LEADS).findTarget()).contains(LEADS);
        assertThat(report.withTarget(LEADS).total()).isEqualTo(report.total());
    }

    /** The interval of a figure is that of the model, and those of all figures are by the same rates. */
    @Test
    void saysWhereTheWholeLiesIfARateWasMeasured() {
        FunnelModel measured = model(FunnelStep.measured("leads", 40, 1_000));
        FunnelInterval visits = measured.interval(LEADS, plan -> plan.count("visits"));
        FunnelInterval cost = measured.interval(LEADS, FunnelPlan::cost);

        FunnelRange range =
                FunnelReport.reverse("leads", measured, LEADS).findRange().orElseThrow();

        assertThat(range.low().counts().get(0)).isEqualTo(visits.low());
        assertThat(range.high().counts().get(0)).isEqualTo(visits.high());
        assertThat(range.low().cost()).isEqualTo(cost.low());
        assertThat(range.high().cost()).isEqualTo(cost.high());
        assertThat(range.high().impressions()).hasToString("MISSING_MEASURE");
        assertThat(range.measured()).containsExactly("leads");
        assertThat(range.assumed()).isEmpty();
    }

    @Test
    void hasNoFiguresWhereThereIsAnObstacle() {
        FunnelReport report = FunnelReport.reverse("leads", model(FunnelStep.of("leads", "0")), LEADS);

        assertThat(report.rows()).isEmpty();
        assertThat(report.findObstacle().orElseThrow().detail())
                .isEqualTo("step leads: the rate is 0, so no number before it suffices");
        assertThatIllegalStateException()
                .isThrownBy(report::total)
                .withMessage("report leads has no figures: ZERO_DENOMINATOR");
    }

    @Test
    void refusesWhatIsNotOfTheFunnel() {
        BindingLimit limit = new BindingLimit("serch", JANUARY, ChannelLimit.entries(BigDecimal.ONE), NONE, NONE);

        fails(
                () -> report(List.of(WHOLE, row("piad", 2)), List.of()),
                "funnel has no channel \"piad\"; it has [paid, organic]; did you mean \"paid\"?");
        fails(() -> report(List.of(WHOLE), List.of(limit)), "funnel has no channel \"serch\"; it has [paid, organic]");
        fails(
                () -> report(List.of(WHOLE, row("paid", 3)), List.of()),
                "row paid 2025-01 has 3 counts, and 2 are wanted: of what enters and of each step");
        fails(
                () -> report(List.of(WHOLE, row("paid", 2), row("paid", 2)), List.of()),
                "report has two rows for paid 2025-01; leave one of the two out");
        fails(
                () -> report(List.of(row("paid", 2)), List.of()),
                "report has no row for all channels and buckets; add one");
        fails(
                () -> FunnelReport.reverse("leads", ASSUMED, LEADS)
                        .withTarget(LEADS.withCalendar(RaceCalendar.parse("year=APRIL"))),
                "target is of calendar year=APRIL, the report of iso");
    }

    @Test
    void refusesFiguresBesideAnObstacle() {
        fails(
                () -> new FunnelReport(
                        "leads",
                        FunnelReport.Direction.REVERSE,
                        ASSUMED,
                        ISO,
                        null,
                        Figures.absent(AbsenceReason.ZERO_DENOMINATOR, ""),
                        List.of(WHOLE),
                        List.of(),
                        null),
                "report has both figures and an obstacle; leave one of the two out");
    }

    @Test
    void refusesFiguresOfAnotherUnit() {
        KpiValue euros =
                Figures.of(BigDecimal.TEN, Unit.MONEY.in(Money.of("1", "EUR").currency()));

        fails(() -> new FunnelRow(null, null, euros, List.of(), NONE, NONE), "impressions 10 is not of unit count");
        fails(() -> new FunnelRow(null, null, NONE, List.of(euros), NONE, NONE), "count 10 is not of unit count");
        fails(() -> new FunnelRow(null, null, NONE, List.of(), count("3"), NONE), "revenue 3 is not of unit money");
        fails(() -> new FunnelRow(null, null, NONE, List.of(), euros, count("3")), "cost 3 is not of unit money");
        assertThat(new FunnelRow(null, null, count("1"), List.of(), NONE, Figures.of(BigDecimal.TEN, Unit.MONEY)))
                .hasToString("all");
    }

    @Test
    void modelsAreEqualIfAllTheirPartsAre() {
        FunnelModel other = model(FunnelStep.of("leads", "0.04"));

        assertThat(ASSUMED).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(ASSUMED)
                .isNotEqualTo(other.withBuffer("0.1"))
                .isNotEqualTo(other.counting(FunnelModel.Counting.WHOLE))
                .isNotEqualTo(other.worth(Money.of("1", "EUR")))
                .isNotEqualTo(other.with(FunnelChannel.of("social", "1")))
                .isNotEqualTo("visits, leads 0.04");
        assertThat(ASSUMED.stages()).containsExactly("visits", "leads");
    }
}
