package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.PlanException;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.ReviewCycle;
import io.github.raceframework.core.plan.Situation;
import io.github.raceframework.core.plan.SmartReading;
import io.github.raceframework.core.plan.Strategy;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans. Campaigns and budget lines are written with all that they took over from tactics, campaigns and the plan. */
public final class PlanCodec implements Codec<RacePlan> {

    static final Decoder<Stage> STAGE = Decoders.constant(Stage.class);
    static final Decoder<MediaType> MEDIA_TYPE = Decoders.constant(MediaType.class);
    static final Decoder<KpiId> KPI = Decoders.parsed(KpiId::of, "act.leads");
    static final Decoder<MeasureId> MEASURE = Decoders.parsed(MeasureId::of, "leads");
    static final Decoder<Integer> VERSION = Decoders.integer(1, Integer.MAX_VALUE);
    static final Decoder<List<String>> TEXTS = Decoders.list(Decoders.text());

    private static final Decoder<SmartReading> SMART =
            Decoders.map(TEXTS, SmartReading::new, "write five words such as \"Specific\", \"Measurable\"");

    /** A part of a plan. */
    static <T> Decoder<T> part(Function<JsonFields, Supplier<? extends T>> declare) {
        return Decoders.object(declare, "write one that the rules for plans allow");
    }

    @Override
    public void write(RacePlan plan, JsonWriter json) {
        json.text("name", plan.name());
        Values.write("period", plan.period(), json);
        json.text("currency", plan.currency().getCurrencyCode());
        Values.writeCalendar("calendar", plan.calendar(), json);
        plan.budget().findBooksClosedTo().ifPresent(day -> Values.write("booksClosedTo", day, json));
        json.texts("smartReading", plan.smartReading().words());
        json.object("reviewCycle", to -> ControlCodec.write(plan.reviewCycle(), to));
        plan.findSituation().ifPresent(part -> json.object("situation", to -> SituationCodec.write(part, to)));
        plan.findStrategy().ifPresent(part -> json.object("strategy", to -> SituationCodec.write(part, to)));
        json.objectsIfAny("audiences", plan.audiences(), SituationCodec::write);
        json.objectsIfAny("goals", plan.goals(), SituationCodec::write);
        json.objectsIfAny("objectives", plan.objectives(), ObjectiveCodec::write);
        json.objectsIfAny("tactics", plan.tactics(), CampaignCodec::write);
        json.objectsIfAny("campaigns", plan.campaigns(), CampaignCodec::write);
        json.objectsIfAny("content", plan.content(), CampaignCodec::write);
        json.objectsIfAny("initiatives", plan.initiatives(), CampaignCodec::write);
        json.objectsIfAny("budget", plan.budget().lines(), BudgetCodec::write);
        json.objectsIfAny("reallocations", plan.reallocations(), BudgetCodec::write);
        json.objectsIfAny("benchmarks", plan.benchmarks(), ControlCodec::write);
        json.objectsIfAny("statusPolicies", plan.statusPolicies(), ControlCodec::write);
        json.objectsIfAny("capabilities", plan.capabilities(), ControlCodec::write);
        json.objectsIfAny("funnels", plan.funnels(), FunnelCodec::write);
    }

    @Override
    public @Nullable RacePlan read(JsonFields fields, Known known) {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<DateRange> period = fields.get("period", Values.RANGES);
        JsonField<Currency> currency = fields.get("currency", Values.CURRENCIES);
        JsonField<RaceCalendar> calendar = fields.find("calendar", Values.CALENDARS);
        JsonField<LocalDate> booksClosedTo = fields.find("booksClosedTo", Values.DATES);
        boolean isFramed = fields.isWhole();
        JsonField<SmartReading> smart = fields.find("smartReading", SMART);
        JsonField<ReviewCycle> cycle = fields.find("reviewCycle", ControlCodec.REVIEW_CYCLE);
        JsonField<Situation> situation = fields.find("situation", SituationCodec.SITUATION);
        JsonField<Strategy> strategy = fields.find("strategy", SituationCodec.STRATEGY);
        PlanParts parts = new PlanParts(fields);
        parts.read(known.catalog());
        if (!isFramed) {
            return null;
        }
        RacePlanBuilder plan =
                RacePlan.define(name.get(), period.get(), currency.get()).vocabulary(known.vocabulary());
        calendar.ifPresent(plan::calendar);
        booksClosedTo.ifPresent(plan::booksClosedTo);
        smart.ifPresent(plan::smartReading);
        cycle.ifPresent(plan::reviewCycle);
        situation.ifPresent(plan::situation);
        strategy.ifPresent(plan::strategy);
        parts.addTo(plan);
        try {
            RacePlan built = plan.build();
            return fields.isWhole() ? built : null;
        } catch (PlanException e) {
            parts.report(e);
            return null;
        }
    }
}
