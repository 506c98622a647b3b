package io.github.raceframework.io.codec;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonNames;
import io.github.raceframework.io.json.JsonTokens;
import io.github.raceframework.io.json.TokenObject;
import io.github.raceframework.metrics.kpi.Bounds;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads what {@link KpiValueWriter} writes, token by token. What is wrong is reported, and gives null. */
final class KpiValueReader {

    private static final Map<String, AbsenceReason> REASONS = new LinkedHashMap<>();

    private static final Map<String, Flag.Kind> FLAGS = new LinkedHashMap<>();

    static {
        for (AbsenceReason reason : AbsenceReason.values()) {
            REASONS.put(reason.name(), reason);
        }
        for (Flag.Kind kind : Flag.Kind.values()) {
            FLAGS.put(kind.name(), kind);
        }
    }

    /** An absence without bounds, as a tree. */
    static final Decoder<KpiValue.Absent> ABSENCE = Decoders.object(
            fields -> {
                JsonField<AbsenceReason> reason = fields.get("absent", Decoders.word(REASONS));
                JsonField<String> detail = fields.find("detail", Decoders.text());
                return () -> new KpiValue.Absent(reason.get(), detail.or(""), null);
            },
            "write a reason");

    private static final JsonNames MONEY = JsonNames.of("currency", "amount");
    private static final JsonNames FLAG = JsonNames.of("flag", "detail");
    private static final JsonNames BOUNDS = JsonNames.of("least", "most");
    private static final Evidence NONE = new Evidence(List.of(), Set.of());

    private final JsonTokens json;
    private final ScalarReader scalars;
    private final EvidenceReader evidence;
    private final Map<String, Currency> currencies = new LinkedHashMap<>();

    KpiValueReader(JsonTokens json) {
        this.json = json;
        this.scalars = new ScalarReader(json);
        this.evidence = new EvidenceReader(json, scalars);
    }

    /** What was read of a value so far: its properties may come in any order, among others. */
    static final class Parts {

        /** The names of these properties. */
        static final JsonNames NAMES = JsonNames.of("value", "flags", "evidence", "absent", "detail", "bounds");

        private final Unit unit;
        private @Nullable BigDecimal number;
        private @Nullable Unit priced;
        private List<Flag> flags = List.of();
        private Evidence evidence = NONE;
        private @Nullable AbsenceReason reason;
        private String detail = "";
        private @Nullable Bounds bounds;
        private boolean isRight = true;

        /** Those of a value of that unit. */
        Parts(Unit unit) {
            this.unit = unit;
        }
    }

    /** The value that begins here. */
    @Nullable
    KpiValue read(Unit unit) {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, Parts.NAMES);
        Parts parts = new Parts(unit);
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            read(name, parts);
        }
        return made(object, parts);
    }

    /** Reads a property, by its place among the names. */
    void read(int name, Parts parts) {
        switch (name) {
            case 0 -> readNumber(parts);
            case 1 -> {
                List<Flag> flags = scalars.list(this::readFlag);
                parts.isRight &= flags != null;
                parts.flags = flags == null ? List.of() : flags;
            }
            case 2 -> {
                Evidence read = evidence.read();
                parts.isRight &= read != null;
                parts.evidence = read == null ? NONE : read;
            }
            case 3 -> {
                parts.reason = scalars.word(REASONS);
                parts.isRight &= parts.reason != null;
            }
            case 4 -> {
                String detail = scalars.text();
                parts.isRight &= detail != null;
                parts.detail = detail == null ? "" : detail;
            }
            default -> {
                parts.bounds = readBounds();
                parts.isRight &= parts.bounds != null;
            }
        }
    }

    /** The value, at the end of the object whose first properties these are. */
    @Nullable
    KpiValue made(TokenObject object, Parts parts) {
        boolean present = object.has(0);
        boolean absent = object.has(3);
        if (present == absent) {
            String problem = present ? "has both a \"value\" and \"absent\"" : "has neither a \"value\" nor \"absent\"";
            json.faults().add(object.place(), null, problem, "write one of the two");
            return null;
        }
        for (int name = 0; name < Parts.NAMES.size(); name++) {
            boolean fits = present ? name < 3 : name > 2;
            if (!fits && object.has(name)) {
                String problem = "has \"" + Parts.NAMES.get(name) + "\", which a value that is "
                        + (present ? "present" : "absent") + " has not";
                json.faults().add(object.place(), null, problem, "leave it out");
                return null;
            }
        }
        if (!parts.isRight) {
            return null;
        }
        if (parts.reason != null) {
            return new KpiValue.Absent(parts.reason, parts.detail, parts.bounds);
        }
        Unit unit = parts.priced == null ? parts.unit : parts.priced;
        return parts.number == null ? null : new KpiValue.Present(parts.number, unit, parts.flags, parts.evidence);
    }

    private void readNumber(Parts parts) {
        if (!parts.unit.hasMoney()) {
            parts.number = scalars.number();
        } else if (json.isObject()) {
            readMoney(parts);
        } else {
            json.wrongSort("an object with currency and amount");
        }
        parts.isRight &= parts.number != null;
    }

    private void readMoney(Parts parts) {
        TokenObject object = new TokenObject(json, MONEY);
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            if (name == 1) {
                parts.number = scalars.amount();
            } else if (json.token() != JsonToken.VALUE_NULL) {
                Currency currency = scalars.parsed(currencies, Currencies::parse, "EUR");
                parts.isRight &= currency != null;
                parts.priced = currency == null ? null : parts.unit.in(currency);
            }
        }
        parts.isRight &= object.requireAll(0, 1);
    }

    private @Nullable Flag readFlag() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, FLAG);
        Flag.Kind kind = null;
        String detail = "";
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            if (name == 0) {
                kind = scalars.word(FLAGS);
            } else {
                detail = scalars.text();
            }
        }
        return object.require(0) && kind != null && detail != null ? new Flag(kind, detail) : null;
    }

    private @Nullable Bounds readBounds() {
        if (!json.isObject()) {
            json.wrongSort("an object");
            return null;
        }
        TokenObject object = new TokenObject(json, BOUNDS);
        BigDecimal least = null;
        BigDecimal most = null;
        boolean isRight = true;
        for (int name = object.next(); name != TokenObject.END; name = object.next()) {
            if (name == 0) {
                least = scalars.amount();
            } else if (json.token() != JsonToken.VALUE_NULL) {
                most = scalars.amount();
                isRight = most != null;
            }
        }
        return object.requireAll(0, 1) && isRight && least != null ? new Bounds(least, most) : null;
    }
}
