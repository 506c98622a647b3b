package io.github.raceframework.io.codec;

import io.github.raceframework.core.plan.Phasing;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonTree.JsonArray;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.funnel.BindingLimit;
import io.github.raceframework.metrics.funnel.FunnelModel;
import io.github.raceframework.metrics.funnel.FunnelRange;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.funnel.FunnelRow;
import io.github.raceframework.metrics.funnel.FunnelTarget;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes through a funnel. Its rows and limits are read as those of its funnel, in the buckets of its calendar. */
public final class FunnelReportCodec implements Codec<FunnelReport> {

    private static final Decoder<KpiValue.Absent> OBSTACLE =
            Decoders.map(FigureCodec.FIGURE, FunnelReportCodec::absent, "write why there are no figures");

    @Override
    public void write(FunnelReport report, JsonWriter json) {
        json.text("name", report.name());
        json.word("direction", report.direction());
        Values.writeCalendar("calendar", report.calendar(), json);
        report.findTarget().ifPresent(target -> json.object("target", to -> write(target, to)));
        json.object("funnel", to -> FunnelModelCodec.write(report.model(), to));
        report.findObstacle().ifPresent(obstacle -> FigureCodec.write("obstacle", obstacle, json));
        FunnelFigures figures = new FunnelFigures(report.model(), report.calendar());
        json.objects("rows", report.rows(), figures::write);
        json.objectsIfAny("limits", report.limits(), figures::write);
        report.findRange().ifPresent(range -> json.object("range", to -> figures.write(range, to)));
    }

    private static void write(FunnelTarget target, JsonWriter json) {
        json.text("step", target.findStep());
        Quantity.write("value", target.amount(), target.currency(), json);
        Values.write("period", target.period(), json);
        json.object("phasing", to -> ObjectiveCodec.write(target.phasing(), to));
    }

    private static KpiValue.Absent absent(KpiValue value) {
        if (value instanceof KpiValue.Absent absent) {
            return absent;
        }
        throw new IllegalArgumentException("is a value, where a reason is wanted");
    }

    private static void checkOnce(List<FunnelRow> rows, JsonFields fields) {
        if (!fields.isWhole() || !(fields.object().properties().get("rows") instanceof JsonArray written)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!seen.add(rows.get(i).findChannel() + " " + rows.get(i).findBucket())) {
                fields.faults()
                        .add(
                                written.elements().get(i).place(),
                                null,
                                rows.get(i) + " comes twice",
                                "keep one of the two");
            }
        }
    }

    private static Decoder<FunnelTarget> target(@Nullable RaceCalendar calendar) {
        return FunnelModelCodec.part(fields -> {
            JsonField<String> step = fields.find("step", Decoders.text());
            JsonField<Quantity> value = fields.get("value", Quantity.DECODER);
            JsonField<DateRange> period = fields.get("period", Values.RANGES);
            JsonField<Phasing> phasing = fields.get("phasing", ObjectiveCodec.PHASING);
            return () -> new FunnelTarget(
                    step.orNull(),
                    value.get().number(),
                    value.get().currency(),
                    period.get(),
                    calendar == null ? RaceCalendar.iso() : calendar,
                    phasing.get());
        });
    }

    // NullAway does not see in a class file that the obstacle, of a nested type, may be null.
    @SuppressWarnings("NullAway")
    @Override
    public @Nullable FunnelReport read(JsonFields fields, Known known) {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<FunnelReport.Direction> direction =
                fields.get("direction", Decoders.constant(FunnelReport.Direction.class));
        JsonField<RaceCalendar> calendar = fields.get("calendar", Values.CALENDARS);
        JsonField<FunnelTarget> target = fields.find("target", target(calendar.orNull()));
        JsonField<FunnelModel> model = fields.get("funnel", FunnelModelCodec.MODEL);
        JsonField<KpiValue.Absent> obstacle = fields.find("obstacle", OBSTACLE);
        FunnelFigures figures = new FunnelFigures(model.orNull(), calendar.orNull());
        JsonField<List<FunnelRow>> rows = fields.get("rows", Decoders.list(figures.row()));
        JsonField<List<BindingLimit>> limits = fields.find("limits", Decoders.list(figures.limit()));
        JsonField<FunnelRange> range = fields.find("range", figures.range());
        rows.ifPresent(each -> checkOnce(each, fields));
        return WholeValue.of(
                fields,
                () -> new FunnelReport(
                        name.get(),
                        direction.get(),
                        model.get(),
                        calendar.get(),
                        target.orNull(),
                        obstacle.orNull(),
                        rows.get(),
                        limits.or(List.of()),
                        range.orNull()),
                "write what goes through one funnel");
    }
}
