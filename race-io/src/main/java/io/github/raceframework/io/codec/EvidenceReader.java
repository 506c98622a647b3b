package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.io.json.JsonNames;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.io.json.TokenObject;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.WilsonInterval;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the evidence of a value, token by token. What is wrong is reported, and gives null. */
final class EvidenceReader {

    private static final JsonNames NAMES =
            JsonNames.of("numerator", "denominator", "sampling", "sample", "interval", "inputs", "fallbacks");
    private static final JsonNames INTERVAL = JsonNames.of("confidence", "low", "high");
    private static final JsonNames INPUT =
            JsonNames.of("measure", "filter", "table", "sum", "rows", "knownRows", "conversions");
    private static final JsonNames CONVERSION = JsonNames.of("currency", "amount", "rate", "origin");
    private static final Map<String, Sampling> SAMPLINGS = new LinkedHashMap<>();

    static {
        SAMPLINGS.put("subset", Sampling.SUBSET);
        SAMPLINGS.put("counts", Sampling.COUNTS);
    }

    private final JsonTokens json;
    private final ScalarReader scalars;
    private final Map<String, MeasureId> measures = new HashMap<>();
    private final Map<String, Filter> filters = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Currency> currencies = new HashMap<>();

    EvidenceReader(JsonTokens json, ScalarReader scalars) {
        this.json = json;
        this.scalars = scalars;
    }

    /** The evidence that begins here. */
    @Nullable
    Evidence read() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, NAMES);
        BigDecimal numerator = null;
        BigDecimal denominator = null;
        Sampling sampling = Sampling.NONE;
        BigDecimal sample = null;
        WilsonInterval interval = null;
        List<Evidence.Input> inputs = List.of();
        List<MeasureId> fallbacks = List.of();
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            switch (name) {
                case 0 -> numerator = scalars.amount();
                case 1 -> denominator = scalars.amount();
                case 2 -> sampling = scalars.word(SAMPLINGS);
                case 3 -> sample = scalars.amount();
                case 4 -> interval = readInterval();
                case 5 -> inputs = scalars.list(this::readInput);
                default -> fallbacks = scalars.list(this::readMeasure);
            }
        }
        if (sampling == null
                || inputs == null
                || fallbacks == null
                || object.has(0) != (numerator != null)
                || object.has(1) != (denominator != null)
                || object.has(3) != (sample != null)
                || object.has(4) != (interval != null)) {
            return null;
        }
        Evidence.Quotient quotient = numerator == null || denominator == null
                ? null
                : new Evidence.Quotient(numerator, denominator, sampling);
        Evidence evidence =
                new Evidence(inputs, fallbacks.isEmpty() ? Set.of() : new LinkedHashSet<>(fallbacks), quotient);
        return isConsistent(object, evidence, sample, interval) ? evidence : null;
    }

    /** What follows from numerator and denominator is written for those who read documents; it must not say anything else. */
    private boolean isConsistent(
            TokenObject object, Evidence evidence, @Nullable BigDecimal sample, @Nullable WilsonInterval interval) {
        if (object.has(0) != object.has(1)) {
            return fault(object, "has only one of \"numerator\" and \"denominator\"", "write both or neither");
        }
        if (object.has(2) && !object.has(0)) {
            return fault(object, "has \"sampling\", but is no quotient", "write the numerator and the denominator too");
        }
        if (!evidence.findSample().equals(Optional.ofNullable(sample))) {
            return fault(object, "has another \"sample\" than its denominator says", says(evidence.findSample()));
        }
        if (!evidence.findInterval().equals(Optional.ofNullable(interval))) {
            return fault(
                    object,
                    "has another \"interval\" than its numerator and denominator say",
                    says(evidence.findInterval()));
        }
        return true;
    }

    private static String says(Optional<?> right) {
        return right.map(value -> "write " + value).orElse("leave it out");
    }

    private boolean fault(TokenObject object, String problem, String remedy) {
        json.faults().add(object.place(), null, problem, remedy);
        return false;
    }

    private @Nullable WilsonInterval readInterval() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, INTERVAL);
        BigDecimal[] parts = new BigDecimal[INTERVAL.size()];
        boolean isRight = true;
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            BigDecimal number = scalars.number();
            isRight &= number != null;
            parts[name] = number == null ? BigDecimal.ZERO : number;
        }
        if (!object.requireAll(0, 1, 2) || !isRight) {
            return null;
        }
        if (parts[0].compareTo(WilsonInterval.CONFIDENCE) != 0) {
            fault(object, "has a confidence of " + parts[0].toPlainString(), "write " + WilsonInterval.CONFIDENCE);
            return null;
        }
        return new WilsonInterval(parts[1], parts[2]);
    }

    private @Nullable MeasureId readMeasure() {
        return scalars.parsed(measures, MeasureId::of, "clicks");
    }

    private Evidence.@Nullable Input readInput() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, INPUT);
        MeasureId measure = null;
        Filter filter = Filter.ALL;
        String table = null;
        BigDecimal sum = null;
        long rows = ScalarReader.WRONG;
        long known = ScalarReader.WRONG;
        List<Evidence.Conversion> conversions = List.of();
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            switch (name) {
                case 0 -> measure = readMeasure();
                case 1 -> filter = scalars.parsed(filters, Filter::parse, "channel=EMAIL");
                case 2 -> table = scalars.parsed(texts, text -> text, "ads");
                case 3 -> sum = scalars.amount();
                case 4 -> rows = scalars.count();
                case 5 -> known = scalars.count();
                default -> conversions = scalars.list(this::readConversion);
            }
        }
        boolean isWhole = object.requireAll(0, 2, 3, 4);
        boolean isRight = isWhole && rows >= 0 && object.has(5) == (known >= 0);
        return !isRight || measure == null || filter == null || table == null || sum == null || conversions == null
                ? null
                : new Evidence.Input(measure, filter, table, sum, rows, known < 0 ? rows : known, conversions);
    }

    private Evidence.@Nullable Conversion readConversion() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, CONVERSION);
        Currency currency = null;
        BigDecimal amount = null;
        BigDecimal rate = null;
        String origin = null;
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            switch (name) {
                case 0 -> currency = scalars.parsed(currencies, Currencies::parse, "EUR");
                case 1 -> amount = scalars.amount();
                case 2 -> rate = scalars.amount();
                default -> origin = scalars.parsed(texts, text -> text, "USD/EUR 0.9");
            }
        }
        boolean isWhole = object.requireAll(0, 1, 2, 3);
        return !isWhole || currency == null || amount == null || rate == null || origin == null
                ? null
                : new Evidence.Conversion(currency, amount, rate, origin);
    }
}
