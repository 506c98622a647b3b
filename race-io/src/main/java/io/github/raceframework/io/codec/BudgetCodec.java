package io.github.raceframework.io.codec;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.plan.Allocation;
import io.github.raceframework.core.plan.BudgetFigure;
import io.github.raceframework.core.plan.BudgetLine;
import io.github.raceframework.core.plan.BudgetLineBuilder;
import io.github.raceframework.core.plan.CostCategory;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.Reallocation;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** The money of a plan: budget lines, and moves between them. */
final class BudgetCodec {

    private static final Decoder<MediaSplit> MEDIA = Decoders.object(
            fields -> {
                Map<MediaType, BigDecimal> weights = new EnumMap<>(MediaType.class);
                for (MediaType type : MediaType.values()) {
                    fields.find(Decoders.word(type), Decoders.decimal()).ifPresent(weight -> weights.put(type, weight));
                }
                return () -> new MediaSplit(weights);
            },
            "write for each media type its share, together 1: {\"paid\": 0.7, \"owned\": 0.3}");

    static final Decoder<BudgetLineBuilder> LINE = PlanCodec.part(BudgetCodec::line);

    static final Decoder<Reallocation> REALLOCATION = PlanCodec.part(fields -> {
        JsonField<String> from = fields.get("from", Decoders.text());
        JsonField<String> to = fields.get("to", Decoders.text());
        JsonField<Money> amount = fields.get("amount", Values.MONEY);
        JsonField<LocalDate> on = fields.get("on", Values.DATES);
        JsonField<String> reason = fields.get("reason", Decoders.text());
        JsonField<String> effect = fields.get("expectedEffect", Decoders.text());
        JsonField<LocalDate> reviewOn = fields.get("reviewOn", Values.DATES);
        return () -> new Reallocation(
                from.get(), to.get(), amount.get(), on.get(), reason.get(), effect.get(), reviewOn.get());
    });

    private BudgetCodec() {}

    private static Supplier<BudgetLineBuilder> line(JsonFields fields) {
        JsonField<String> id = fields.get("id", Decoders.text());
        JsonField<CostCategory> category = fields.get("category", Decoders.constant(CostCategory.class));
        JsonField<DateRange> period = fields.get("period", Values.RANGES);
        JsonField<Stage> stage = fields.find("stage", PlanCodec.STAGE);
        JsonField<MediaSplit> media = fields.find("media", MEDIA);
        JsonField<String> channel = fields.find("channel", Decoders.text());
        JsonField<String> campaign = fields.find("campaign", Decoders.text());
        JsonField<CustomerFocus> focus = fields.find("focus", Decoders.constant(CustomerFocus.class));
        JsonField<Allocation> allocation = fields.find("allocation", Decoders.constant(Allocation.class));
        JsonField<Money> planned = fields.get("planned", Values.MONEY);
        JsonField<Money> committed = fields.find("committed", Values.MONEY);
        JsonField<Money> actual = fields.find("actual", Values.MONEY);
        return () -> {
            BudgetLineBuilder line = BudgetLine.define(id.get(), category.get(), period.get(), planned.get());
            stage.ifPresent(line::stage);
            media.ifPresent(line::media);
            channel.ifPresent(line::channel);
            campaign.ifPresent(line::campaign);
            focus.ifPresent(line::focus);
            allocation.ifPresent(line::allocation);
            committed.ifPresent(line::committed);
            actual.ifPresent(line::actual);
            return line;
        };
    }

    static void write(BudgetLine line, JsonWriter json) {
        json.text("id", line.id());
        json.word("category", line.category());
        Values.write("period", line.period(), json);
        json.word("stage", line.stage());
        json.object(
                "media",
                to -> line.media().weights().forEach((type, weight) -> to.number(Decoders.word(type), weight)));
        json.text("channel", line.findChannel());
        json.text("campaign", line.findCampaign());
        json.word("focus", line.focus());
        json.word("allocation", line.findAllocation());
        for (BudgetFigure figure : BudgetFigure.values()) {
            line.find(figure).ifPresent(money -> Values.write(Decoders.word(figure), money, json));
        }
    }

    static void write(Reallocation move, JsonWriter json) {
        json.text("from", move.from());
        json.text("to", move.to());
        Values.write("amount", move.amount(), json);
        Values.write("on", move.on(), json);
        json.text("reason", move.reason());
        json.text("expectedEffect", move.expectedEffect());
        Values.write("reviewOn", move.reviewOn(), json);
    }
}
