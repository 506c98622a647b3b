package io.github.raceframework.metrics.scorecard;

import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.query.CurrencyConversion;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard is asked beside plan, facts and day. What counts as exceeded, and where the lines between colours are, is said by the plan's
 * status policies.
 *
 * <p>Immutable: each method returns a changed copy. Safe for use by several threads if the conversion is.
 */
public final class ScorecardOptions {

    private static final BigDecimal FIVE_PERCENT = new BigDecimal("0.05");

    /**
     * The usual engine options, all facts, money as it is, sales worth the average order value, and changes of less than 5 % flat.
     */
    public static final ScorecardOptions DEFAULT =
            new ScorecardOptions(EngineOptions.DEFAULT, Filter.ALL, null, null, FIVE_PERCENT);

    private final EngineOptions engine;
    private final Filter scope;
    private final @Nullable Function<Currency, CurrencyConversion> conversion;
    private final @Nullable Money valuePerSale;
    private final BigDecimal flatWithin;

    private ScorecardOptions(
            EngineOptions engine,
            Filter scope,
            @Nullable Function<Currency, CurrencyConversion> conversion,
            @Nullable Money valuePerSale,
            BigDecimal flatWithin) {
        this.engine = engine;
        this.scope = scope;
        this.conversion = conversion;
        this.valuePerSale = valuePerSale;
        this.flatWithin = flatWithin;
    }

    /** With what the application lends to questions. A clock in it does not count: the day is that of the scorecard. */
    public ScorecardOptions withEngine(EngineOptions newEngine) {
        return new ScorecardOptions(newEngine, scope, conversion, valuePerSale, flatWithin);
    }

    /** Board, transitions and diagnosis over these facts only. Objectives have scopes of their own. */
    public ScorecardOptions withScope(Filter newScope) {
        return new ScorecardOptions(engine, newScope, conversion, valuePerSale, flatWithin);
    }

    /**
     * With money put into one currency: that of the target for an objective in money, that of the plan for everything else.
     *
     * @param newConversion how money is put into a currency: {@code currency -> CurrencyConversion.periodAverage(currency, rates)}
     */
    public ScorecardOptions converting(Function<Currency, CurrencyConversion> newConversion) {
        return new ScorecardOptions(engine, scope, newConversion, valuePerSale, flatWithin);
    }

    /** With sales worth this much each, where transitions are valued. Without it they are worth the average order value, {@code convert.aov}. */
    public ScorecardOptions withValuePerSale(Money newValuePerSale) {
        return new ScorecardOptions(engine, scope, conversion, newValuePerSale, flatWithin);
    }

    /**
     * With changes of less than this, up or down, counted as flat by the rules of a diagnosis.
     *
     * @param fraction a decimal text: {@code "0.05"} for 5 %
     * @throws IllegalArgumentException if it is not above 0
     */
    public ScorecardOptions withFlatWithin(String fraction) {
        BigDecimal margin = Decimals.parse(fraction);
        if (margin.signum() <= 0) {
            throw new IllegalArgumentException("flat within " + margin.toPlainString()
                    + " is not above 0; give the least change that counts, such as 0.05 for 5 %");
        }
        return new ScorecardOptions(engine, scope, conversion, valuePerSale, margin);
    }

    public EngineOptions engine() {
        return engine;
    }

    /** The facts that board, transitions and diagnosis are over. */
    public Filter scope() {
        return scope;
    }

    /** What a sale is worth, if that is said. */
    public Optional<Money> findValuePerSale() {
        return Optional.ofNullable(valuePerSale);
    }

    /** The least change, up or down, that is not flat: a fraction. */
    public BigDecimal flatWithin() {
        return flatWithin;
    }

    boolean converts() {
        return conversion != null;
    }

    /** How money is put into that currency, if it is. */
    public Optional<CurrencyConversion> findConversion(Currency currency) {
        return Optional.ofNullable(conversion).map(each -> each.apply(currency));
    }
}
