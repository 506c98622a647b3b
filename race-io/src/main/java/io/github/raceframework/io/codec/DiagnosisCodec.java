package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.OsaPhase;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.Diagnosis;
import io.github.raceframework.metrics.scorecard.OsaResponse;
import io.github.raceframework.metrics.scorecard.PlannedAction;
import io.github.raceframework.metrics.status.Status;
import java.util.List;

/** What the rules of a scorecard say, and what its plan does about what falls short. */
final class DiagnosisCodec {

    private static final Decoder<Diagnosis.Figure> FIGURE = ObjectiveScoreCodec.part(fields -> {
        JsonField<KpiId> kpi = fields.get("kpi", PlanCodec.KPI);
        JsonField<Diagnosis.Kind> kind = fields.get("kind", Decoders.constant(Diagnosis.Kind.class));
        JsonField<KpiValue> value = fields.get("figure", FigureCodec.FIGURE);
        return () -> new Diagnosis.Figure(kpi.get(), kind.get(), value.get());
    });

    static final Decoder<Diagnosis> DIAGNOSIS = ObjectiveScoreCodec.part(fields -> {
        JsonField<Diagnosis.Rule> rule = fields.get("rule", Decoders.constant(Diagnosis.Rule.class));
        JsonField<Diagnosis.Outcome> outcome = fields.get("outcome", Decoders.constant(Diagnosis.Outcome.class));
        JsonField<KpiId> transition = fields.find("transition", PlanCodec.KPI);
        JsonField<List<Diagnosis.Figure>> figures = fields.get("figures", Decoders.list(FIGURE));
        JsonField<String> words = fields.get("words", Decoders.text());
        return () -> new Diagnosis(rule.get(), outcome.get(), transition.orNull(), figures.get(), words.get());
    });

    private static final Decoder<PlannedAction> ACTION = ObjectiveScoreCodec.part(fields -> {
        JsonField<PlannedAction.Kind> kind = fields.get("kind", Decoders.constant(PlannedAction.Kind.class));
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<String> title = fields.get("title", Decoders.text());
        JsonField<OsaPhase> phase = fields.get("phase", Decoders.constant(OsaPhase.class));
        JsonField<DateRange> period = fields.find("period", Values.RANGES);
        JsonField<String> owner = fields.find("owner", Decoders.text());
        JsonField<PlannedAction.Timing> timing = fields.get("timing", Decoders.constant(PlannedAction.Timing.class));
        return () -> new PlannedAction(
                kind.get(), id.get(), title.get(), phase.get(), period.orNull(), owner.or(""), timing.get());
    });

    static final Decoder<OsaResponse> RESPONSE = ObjectiveScoreCodec.part(fields -> {
        JsonField<String> objective = fields.get("objective", Decoders.text());
        JsonField<Status> status = fields.get("status", Decoders.constant(Status.class));
        JsonField<List<String>> issues = fields.find("issues", PlanCodec.TEXTS);
        JsonField<List<PlannedAction>> actions = fields.find("actions", Decoders.list(ACTION));
        JsonField<OsaResponse.State> state = fields.get("state", Decoders.constant(OsaResponse.State.class));
        JsonField<String> words = fields.get("words", Decoders.text());
        return () -> new OsaResponse(
                objective.get(), status.get(), issues.or(List.of()), actions.or(List.of()), state.get(), words.get());
    });

    private DiagnosisCodec() {}

    static void write(Diagnosis diagnosis, JsonWriter json) {
        json.word("rule", diagnosis.rule());
        json.word("outcome", diagnosis.outcome());
        json.text("transition", diagnosis.findTransition());
        json.objects("figures", diagnosis.figures(), (figure, to) -> {
            to.text("kpi", figure.kpi().text());
            to.word("kind", figure.kind());
            FigureCodec.write("figure", figure.value(), to);
        });
        json.text("words", diagnosis.words());
    }

    static void write(OsaResponse response, JsonWriter json) {
        json.text("objective", response.objective());
        json.word("status", response.status());
        json.textsIfAny("issues", response.issues());
        json.objectsIfAny("actions", response.actions(), DiagnosisCodec::write);
        json.word("state", response.state());
        json.text("words", response.words());
    }

    private static void write(PlannedAction action, JsonWriter json) {
        json.word("kind", action.kind());
        json.text("id", action.id());
        json.text("title", action.title());
        json.word("phase", action.phase());
        action.findPeriod().ifPresent(period -> Values.write("period", period, json));
        json.textIfAny("owner", action.owner());
        json.word("timing", action.timing());
    }
}
