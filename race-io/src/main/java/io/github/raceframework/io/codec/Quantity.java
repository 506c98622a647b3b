package io.github.raceframework.io.codec;

import io.github.raceframework.core.value.Money;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonTree.JsonNumber;
import io.github.raceframework.io.json.JsonTree.JsonObject;
import io.github.raceframework.io.json.JsonWriter;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A value in the unit of a KPI: money as an object with its currency, anything else as a number.
 *
 * @param currency the currency of money; null for anything else
 */
record Quantity(BigDecimal number, @Nullable Currency currency) {

    static final Decoder<Quantity> DECODER = (json, faults) -> {
        if (json instanceof JsonObject) {
            Money money = Values.MONEY.decode(json, faults);
            return money == null ? null : new Quantity(money.amount(), money.currency());
        }
        if (json instanceof JsonNumber) {
            BigDecimal number = Decoders.decimal().decode(json, faults);
            return number == null ? null : new Quantity(number, null);
        }
        Decoders.addWrongSort(json, faults, "a number or an object of currency and amount");
        return null;
    };

    static void write(String name, BigDecimal number, @Nullable Currency currency, JsonWriter json) {
        if (currency == null) {
            json.number(name, number);
        } else {
            Values.write(name, new Money(number, currency), json);
        }
    }

    /** {@code EUR 1234.5}, or the number alone. */
    @Override
    public String toString() {
        return (currency == null ? "" : currency + " ") + number.toPlainString();
    }
}
