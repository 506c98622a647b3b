package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.PeriodComparison;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import io.github.raceframework.metrics.status.StatusReading;
import java.util.function.Supplier;

/** The board of a scorecard, and its transitions from stage to stage. */
final class BoardCodec {

    static final Decoder<BoardCell> CELL = ObjectiveScoreCodec.part(BoardCodec::cell);

    static final Decoder<TransitionScore> TRANSITION = ObjectiveScoreCodec.part(BoardCodec::transition);

    private BoardCodec() {}

    private static Supplier<BoardCell> cell(JsonFields fields) {
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<VqvcFamily> family = fields.get("family", Decoders.constant(VqvcFamily.class));
        JsonField<KpiId> kpi = fields.find("kpi", PlanCodec.KPI);
        JsonField<KpiValue> actual = fields.get("actual", FigureCodec.FIGURE);
        JsonField<PeriodComparison> previous = fields.get("previous", ObjectiveScoreCodec.COMPARISON);
        JsonField<PeriodComparison> yearAgo = fields.get("yearAgo", ObjectiveScoreCodec.COMPARISON);
        JsonField<String> objective = fields.find("objective", Decoders.text());
        JsonField<StatusReading> reading = fields.find("reading", ObjectiveScoreCodec.READING);
        JsonField<String> remark = fields.find("remark", Decoders.text());
        return () -> new BoardCell(
                stage.get(),
                family.get(),
                kpi.orNull(),
                actual.get(),
                previous.get(),
                yearAgo.get(),
                objective.orNull(),
                reading.orNull(),
                remark.or(""));
    }

    private static Supplier<TransitionScore> transition(JsonFields fields) {
        JsonField<KpiId> kpi = fields.get("kpi", PlanCodec.KPI);
        JsonField<Stage> from = fields.get("from", PlanCodec.STAGE);
        JsonField<Stage> to = fields.get("to", PlanCodec.STAGE);
        JsonField<KpiValue> actual = fields.get("actual", FigureCodec.FIGURE);
        JsonField<KpiValue> goal = fields.get("goal", FigureCodec.FIGURE);
        JsonField<TransitionScore.Basis> basis = fields.get("basis", Decoders.constant(TransitionScore.Basis.class));
        JsonField<String> objective = fields.find("objective", Decoders.text());
        JsonField<PeriodComparison> previous = fields.get("previous", ObjectiveScoreCodec.COMPARISON);
        JsonField<PeriodComparison> yearAgo = fields.get("yearAgo", ObjectiveScoreCodec.COMPARISON);
        JsonField<KpiValue> points = fields.get("points", FigureCodec.FIGURE);
        JsonField<KpiValue> entering = fields.get("entering", FigureCodec.FIGURE);
        JsonField<KpiValue> sales = fields.get("sales", FigureCodec.FIGURE);
        JsonField<KpiValue> worth = fields.get("worth", FigureCodec.FIGURE);
        return () -> new TransitionScore(
                kpi.get(),
                from.get(),
                to.get(),
                actual.get(),
                goal.get(),
                basis.get(),
                objective.orNull(),
                previous.get(),
                yearAgo.get(),
                points.get(),
                entering.get(),
                sales.get(),
                worth.get());
    }

    static void write(BoardCell cell, JsonWriter json) {
        json.word("stage", cell.stage());
        json.word("family", cell.family());
        json.text("kpi", cell.findKpi());
        FigureCodec.write("actual", cell.actual(), json);
        ObjectiveScoreCodec.write("previous", cell.previous(), json);
        ObjectiveScoreCodec.write("yearAgo", cell.yearAgo(), json);
        json.text("objective", cell.findObjective());
        cell.findReading().ifPresent(reading -> ObjectiveScoreCodec.write(reading, json));
        json.textIfAny("remark", cell.remark());
    }

    static void write(TransitionScore transition, JsonWriter json) {
        json.text("kpi", transition.kpi().text());
        json.word("from", transition.from());
        json.word("to", transition.to());
        FigureCodec.write("actual", transition.actual(), json);
        FigureCodec.write("goal", transition.goal(), json);
        json.word("basis", transition.basis());
        json.text("objective", transition.findObjective());
        ObjectiveScoreCodec.write("previous", transition.previous(), json);
        ObjectiveScoreCodec.write("yearAgo", transition.yearAgo(), json);
        FigureCodec.write("points", transition.points(), json);
        FigureCodec.write("entering", transition.entering(), json);
        FigureCodec.write("sales", transition.sales(), json);
        FigureCodec.write("worth", transition.worth(), json);
    }
}
