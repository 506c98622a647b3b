package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.FiveS;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.plan.Audience;
import io.github.raceframework.core.plan.Goal;
import io.github.raceframework.core.plan.GoalKind;
import io.github.raceframework.core.plan.GoalSignal;
import io.github.raceframework.core.plan.KeyIssue;
import io.github.raceframework.core.plan.Persona;
import io.github.raceframework.core.plan.Situation;
import io.github.raceframework.core.plan.Strategy;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The parts of a plan that say where the brand stands and for whom it is there: situation, strategy, audiences, goals. */
final class SituationCodec {

    private static final Decoder<KeyIssue> KEY_ISSUE = PlanCodec.part(fields -> {
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<String> text = fields.get("text", Decoders.text());
        return () -> new KeyIssue(stage.get(), text.get());
    });

    static final Decoder<Situation> SITUATION = PlanCodec.part(fields -> {
        JsonField<LocalDate> asOf = fields.get("asOf", Values.DATES);
        JsonField<String> summary = fields.get("summary", Decoders.text());
        JsonField<List<KeyIssue>> issues = fields.find("keyIssues", Decoders.list(KEY_ISSUE));
        return () -> new Situation(asOf.get(), summary.get(), issues.or(List.of()));
    });

    static final Decoder<Strategy> STRATEGY = PlanCodec.part(fields -> {
        JsonField<String> segmentation = fields.get("segmentation", Decoders.text());
        JsonField<String> targeting = fields.get("targeting", Decoders.text());
        JsonField<String> positioning = fields.get("positioning", Decoders.text());
        JsonField<String> proposition = fields.get("valueProposition", Decoders.text());
        return () -> new Strategy(segmentation.get(), targeting.get(), positioning.get(), proposition.get());
    });

    private static final Decoder<Persona> PERSONA = PlanCodec.part(fields -> {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<String> description = fields.find("description", Decoders.text());
        JsonField<List<String>> goals = fields.find("goals", PlanCodec.TEXTS);
        JsonField<List<String>> barriers = fields.find("barriers", PlanCodec.TEXTS);
        JsonField<List<String>> channels = fields.find("channels", PlanCodec.TEXTS);
        return () -> new Persona(
                name.get(), description.or(""), goals.or(List.of()), barriers.or(List.of()), channels.or(List.of()));
    });

    static final Decoder<Audience> AUDIENCE = PlanCodec.part(fields -> {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<String> description = fields.find("description", Decoders.text());
        JsonField<BigDecimal> population = fields.find("population", Decoders.decimal());
        JsonField<List<Persona>> personas = fields.find("personas", Decoders.list(PERSONA));
        return () ->
                new Audience(id.get(), name.get(), description.or(""), population.orNull(), personas.or(List.of()));
    });

    private static final Decoder<GoalSignal> SIGNAL = Decoders.object(
            fields -> {
                if (fields.has("event")) {
                    JsonField<String> event = fields.get("event", Decoders.text());
                    return () -> GoalSignal.event(event.get());
                }
                JsonField<String> object = fields.get("object", Decoders.text());
                JsonField<String> state = fields.get("state", Decoders.text());
                return () -> GoalSignal.crm(object.get(), state.get());
            },
            "write an event, or an object and its state");

    static final Decoder<Goal> GOAL = PlanCodec.part(fields -> {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<Stage> stage = fields.get("stage", PlanCodec.STAGE);
        JsonField<GoalKind> kind = fields.get("kind", Decoders.constant(GoalKind.class));
        JsonField<GoalSignal> signal = fields.get("signal", SIGNAL);
        JsonField<MeasureId> measure = fields.find("measure", PlanCodec.MEASURE);
        JsonField<Money> value = fields.find("value", Values.MONEY);
        JsonField<FiveS> family = fields.find("family", Decoders.constant(FiveS.class));
        return () -> new Goal(
                id.get(),
                name.get(),
                stage.get(),
                kind.get(),
                signal.get(),
                measure.orNull(),
                value.orNull(),
                family.orNull());
    });

    private SituationCodec() {}

    static void write(Situation situation, JsonWriter json) {
        Values.write("asOf", situation.asOf(), json);
        json.text("summary", situation.summary());
        json.objectsIfAny("keyIssues", situation.keyIssues(), (issue, to) -> {
            to.word("stage", issue.stage());
            to.text("text", issue.text());
        });
    }

    static void write(Strategy strategy, JsonWriter json) {
        json.text("segmentation", strategy.segmentation());
        json.text("targeting", strategy.targeting());
        json.text("positioning", strategy.positioning());
        json.text("valueProposition", strategy.valueProposition());
    }

    static void write(Audience audience, JsonWriter json) {
        json.text("id", audience.id());
        json.text("name", audience.name());
        json.textIfAny("description", audience.description());
        audience.findPopulation().ifPresent(people -> json.number("population", people));
        json.objectsIfAny("personas", audience.personas(), (persona, to) -> {
            to.text("name", persona.name());
            to.textIfAny("description", persona.description());
            to.textsIfAny("goals", persona.goals());
            to.textsIfAny("barriers", persona.barriers());
            to.textsIfAny("channels", persona.channels());
        });
    }

    static void write(Goal goal, JsonWriter json) {
        json.text("id", goal.id());
        json.text("name", goal.name());
        json.word("stage", goal.stage());
        json.word("kind", goal.kind());
        json.object("signal", to -> {
            if (goal.signal() instanceof GoalSignal.AnalyticsEvent event) {
                to.text("event", event.name());
            } else if (goal.signal() instanceof GoalSignal.CrmChange change) {
                to.text("object", change.object());
                to.text("state", change.state());
            }
        });
        json.text("measure", goal.findMeasure());
        goal.findValue().ifPresent(value -> Values.write("value", value, json));
        json.word("family", goal.findFamily());
    }
}
