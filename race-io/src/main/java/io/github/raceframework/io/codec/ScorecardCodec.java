package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.pacing.AsOf;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.Diagnosis;
import io.github.raceframework.metrics.scorecard.ObjectiveScore;
import io.github.raceframework.metrics.scorecard.OsaResponse;
import io.github.raceframework.metrics.scorecard.Scorecard;
import io.github.raceframework.metrics.scorecard.TransitionScore;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scorecards. They bring the definitions of their KPIs with them, so that they can be read without plan and catalogue. */
public final class ScorecardCodec implements Codec<Scorecard> {

    private static final Decoder<ZoneId> ZONES = Decoders.parsed(ScorecardCodec::zone, "Europe/Berlin");

    private static final Decoder<AsOf> AS_OF = Decoders.object(
            fields -> {
                JsonField<LocalDate> today = fields.get("today", Values.DATES);
                JsonField<ZoneId> zone = fields.get("zone", ZONES);
                JsonField<LocalDate> until = fields.get("until", Values.DATES);
                return () -> new AsOf(today.get(), zone.get(), until.get());
            },
            "write today, or the day after it if today counts");

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such time zone", e);
        }
    }

    @Override
    public void write(Scorecard scorecard, JsonWriter json) {
        json.text("plan", scorecard.plan());
        Values.write("period", scorecard.period(), json);
        json.object("asOf", to -> {
            Values.write("today", scorecard.asOf().today(), to);
            to.text("zone", scorecard.asOf().zone().getId());
            Values.write("until", scorecard.asOf().until(), to);
        });
        Values.writeFilter("scope", scorecard.scope(), json);
        json.objects("kpis", scorecard.kpis(), KpiCodec::write);
        json.objects("objectives", scorecard.objectives(), ObjectiveScoreCodec::write);
        json.objects("board", scorecard.board(), BoardCodec::write);
        FigureCodec.write("valuePerSale", scorecard.valuePerSale(), json);
        json.objects("transitions", scorecard.transitions(), BoardCodec::write);
        json.objects("diagnoses", scorecard.diagnoses(), DiagnosisCodec::write);
        json.objects("responses", scorecard.responses(), DiagnosisCodec::write);
    }

    @Override
    public @Nullable Scorecard read(JsonFields fields, Known known) {
        JsonField<String> plan = fields.get("plan", Decoders.text());
        JsonField<DateRange> period = fields.get("period", Values.RANGES);
        JsonField<AsOf> asOf = fields.get("asOf", AS_OF);
        JsonField<Filter> scope = fields.find("scope", Values.FILTERS);
        JsonField<List<Kpi>> kpis = fields.get("kpis", Decoders.list(KpiCodec.KPI));
        JsonField<List<ObjectiveScore>> objectives =
                fields.get("objectives", Decoders.list(ObjectiveScoreCodec.decoder(known.catalog())));
        JsonField<List<BoardCell>> board = fields.get("board", Decoders.list(BoardCodec.CELL));
        JsonField<KpiValue> valuePerSale = fields.get("valuePerSale", FigureCodec.FIGURE);
        JsonField<List<TransitionScore>> transitions = fields.get("transitions", Decoders.list(BoardCodec.TRANSITION));
        JsonField<List<Diagnosis>> diagnoses = fields.get("diagnoses", Decoders.list(DiagnosisCodec.DIAGNOSIS));
        JsonField<List<OsaResponse>> responses = fields.get("responses", Decoders.list(DiagnosisCodec.RESPONSE));
        if (!fields.isWhole()) {
            return null;
        }
        Scorecard scorecard = new Scorecard(
                plan.get(),
                period.get(),
                asOf.get(),
                scope.or(Filter.ALL),
                kpis.get(),
                objectives.get(),
                board.get(),
                valuePerSale.get(),
                transitions.get(),
                diagnoses.get(),
                responses.get());
        new ScorecardNames(scorecard, fields).check();
        return fields.isWhole() ? scorecard : null;
    }
}
