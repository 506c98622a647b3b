package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonFields;
import io.github.raceframework.io.json.JsonWriter;
import io.github.raceframework.metrics.budget.AllocatedChannel;
import io.github.raceframework.metrics.budget.AllocationReport;
import io.github.raceframework.metrics.budget.BudgetAllocation;
import io.github.raceframework.metrics.budget.BudgetChannel;
import io.github.raceframework.metrics.budget.ParityBudget;
import io.github.raceframework.metrics.budget.ResponseCurve;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Budgets that were divided among channels. What is a sum of other parts of the document is held against them. */
public final class AllocationCodec implements Codec<AllocationReport> {

    private static final String REMEDY = "write what an allocation can say";

    private static final Decoder<ResponseCurve> CURVE = Decoders.object(
            fields -> {
                JsonField<BigDecimal> scale = fields.get("scale", Decoders.decimal());
                JsonField<BigDecimal> exponent = fields.get("exponent", Decoders.decimal());
                JsonField<Unit> yields = fields.get("yields", Decoders.parsed(UnitText::parse, "count"));
                JsonField<Currency> currency = fields.find("currency", Values.CURRENCIES);
                return () -> new ResponseCurve(
                        scale.get().doubleValue(),
                        exponent.get().doubleValue(),
                        priced(yields.get(), currency.orNull()));
            },
            "write scale and exponent of a curve, and the unit of what it yields");

    private static final Decoder<AllocatedChannel> CHANNEL = Decoders.object(AllocationCodec::channel, REMEDY);

    private static final Decoder<ParityBudget> PARITY =
            Decoders.object(AllocationCodec::parity, "write the figures that own, others and marketShare give");

    private static Unit priced(Unit yields, @Nullable Currency currency) {
        if (currency == null) {
            return yields;
        }
        if (!yields.hasMoney()) {
            throw new IllegalArgumentException("yields " + yields + " has no money, and so no currency");
        }
        return yields.in(currency);
    }

    @Override
    public void write(AllocationReport report, JsonWriter json) {
        json.text("name", report.name());
        Values.write("budget", report.budget(), json);
        BudgetAllocation allocation = report.allocation();
        json.objects("channels", allocation.channels(), AllocationCodec::write);
        Values.write("unallocated", allocation.unallocated(), json);
        FigureCodec.write("response", allocation.response(), json);
        report.findParity().ifPresent(parity -> json.object("parity", to -> write(parity, to)));
    }

    private static void write(AllocatedChannel allocated, JsonWriter json) {
        BudgetChannel channel = allocated.channel();
        json.text("name", channel.name());
        json.object("curve", to -> {
            ResponseCurve curve = channel.curve();
            to.number("scale", Decimals.of(curve.scale()));
            to.number("exponent", Decimals.of(curve.exponent()));
            to.text("yields", UnitText.withoutCurrency(curve.yields()));
            to.text("currency", curve.yields().findCurrency());
        });
        channel.findLeast().ifPresent(least -> Values.write("least", least, json));
        channel.findMost().ifPresent(most -> Values.write("most", most, json));
        Values.write("amount", allocated.amount(), json);
        json.word("limit", allocated.limit());
        FigureCodec.write("response", allocated.response(), json);
        FigureCodec.write("averageReturn", allocated.averageReturn(), json);
        FigureCodec.write("marginalReturn", allocated.marginalReturn(), json);
        FigureCodec.write("marginalCost", allocated.marginalCost(), json);
    }

    private static void write(ParityBudget parity, JsonWriter json) {
        Values.write("own", parity.own(), json);
        Values.write("others", parity.others(), json);
        json.number("marketShare", parity.marketShare());
        FigureCodec.write("shareOfSpend", parity.shareOfSpend(), json);
        FigureCodec.write("gap", parity.gap(), json);
        FigureCodec.write("amount", parity.amount(), json);
    }

    @Override
    public @Nullable AllocationReport read(JsonFields fields, Known known) {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<Money> budget = fields.get("budget", Values.MONEY);
        JsonField<List<AllocatedChannel>> channels = fields.get("channels", Decoders.list(CHANNEL));
        JsonField<Money> unallocated = fields.get("unallocated", Values.MONEY);
        JsonField<KpiValue> response = fields.get("response", FigureCodec.FIGURE);
        JsonField<ParityBudget> parity = fields.find("parity", PARITY);
        AllocationReport report = WholeValue.of(
                fields,
                () -> new AllocationReport(
                        name.get(), allocation(channels.get(), unallocated.get(), response.get()), parity.orNull()),
                REMEDY);
        if (report != null) {
            check("budget", report.budget(), budget.get(), fields);
            check("response", report.allocation().response(), response.get(), fields);
        }
        return fields.isWhole() ? report : null;
    }

    // NullAway does not see in a class file that the obstacle, of a nested type, may be null.
    @SuppressWarnings("NullAway")
    private static BudgetAllocation allocation(List<AllocatedChannel> channels, Money unallocated, KpiValue response) {
        return new BudgetAllocation(
                channels,
                unallocated,
                channels.isEmpty() && response instanceof KpiValue.Absent absent ? absent : null);
    }

    /** Reports what is not as the other parts of the document have it. */
    private static void check(String name, Object wanted, Object found, JsonFields fields) {
        if (!wanted.equals(found)) {
            fields.faults()
                    .add(
                            fields.place(name),
                            null,
                            "is " + found + ", and the channels and what is unallocated give " + wanted,
                            "write that, or correct the other parts");
        }
    }

    private static Supplier<AllocatedChannel> channel(JsonFields fields) {
        JsonField<String> name = fields.get("name", Decoders.text());
        JsonField<ResponseCurve> curve = fields.get("curve", CURVE);
        JsonField<Money> least = fields.find("least", Values.MONEY);
        JsonField<Money> most = fields.find("most", Values.MONEY);
        JsonField<Money> amount = fields.get("amount", Values.MONEY);
        JsonField<AllocatedChannel.Limit> limit = fields.get("limit", Decoders.constant(AllocatedChannel.Limit.class));
        JsonField<KpiValue> response = fields.get("response", FigureCodec.FIGURE);
        JsonField<KpiValue> average = fields.get("averageReturn", FigureCodec.FIGURE);
        JsonField<KpiValue> marginal = fields.get("marginalReturn", FigureCodec.FIGURE);
        JsonField<KpiValue> cost = fields.get("marginalCost", FigureCodec.FIGURE);
        return () -> new AllocatedChannel(
                new BudgetChannel(name.get(), curve.get(), least.orNull(), most.orNull()),
                amount.get(),
                limit.get(),
                response.get(),
                average.get(),
                marginal.get(),
                cost.get());
    }

    private static Supplier<ParityBudget> parity(JsonFields fields) {
        JsonField<Money> own = fields.get("own", Values.MONEY);
        JsonField<Money> others = fields.get("others", Values.MONEY);
        JsonField<BigDecimal> marketShare = fields.get("marketShare", Decoders.decimal());
        JsonField<KpiValue> share = fields.get("shareOfSpend", FigureCodec.FIGURE);
        JsonField<KpiValue> gap = fields.get("gap", FigureCodec.FIGURE);
        JsonField<KpiValue> amount = fields.get("amount", FigureCodec.FIGURE);
        return () -> {
            ParityBudget parity = new ParityBudget(own.get(), others.get(), marketShare.get());
            same("shareOfSpend", parity.shareOfSpend(), share.get());
            same("gap", parity.gap(), gap.get());
            same("amount", parity.amount(), amount.get());
            return parity;
        };
    }

    private static void same(String name, KpiValue wanted, KpiValue found) {
        if (!wanted.equals(found)) {
            throw new IllegalArgumentException("\"" + name + "\" is " + found + ", and " + wanted + " is what follows");
        }
    }
}
