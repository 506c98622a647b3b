package io.github.raceframework.metrics.figure;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.kpi.Evidence;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes {@link KpiValue}s of numbers that come from a plan, and hands on the reasons of those that are absent. */
public final class Figures {

    /** What a number that rests on a model carries. */
    public static final List<Flag> ESTIMATE = List.of(new Flag(Flag.Kind.ESTIMATE, ""));

    private static final int MOST_DETAILS = 3;

    private static final Evidence NONE = new Evidence(List.of(), Set.of());

    private Figures() {}

    /** A number of which nothing else is to be known. */
    public static KpiValue of(BigDecimal number, Unit unit) {
        return of(number, unit, List.of());
    }

    /** A number with flags. */
    public static KpiValue of(BigDecimal number, Unit unit, List<Flag> flags) {
        return new KpiValue.Present(Decimals.plain(number), unit, flags, NONE);
    }

    /** An exact number, as {@link Fraction#findNumber} shows it. */
    public static KpiValue of(Fraction number, Unit unit, List<Flag> flags) {
        return number.findNumber()
                .map(shown -> of(shown, unit, flags))
                .orElseGet(() -> absent(AbsenceReason.OUT_OF_DOMAIN, "the number is too large"));
    }

    /** A number whose exact value goes with it: where it is shown rounded, as the quotient of its evidence. {@link #exact} reads it there. */
    public static KpiValue exactly(Fraction number, Unit unit, List<Flag> flags) {
        KpiValue shown = of(number, unit, flags);
        if (!(shown instanceof KpiValue.Present present)
                || Fraction.of(present.number()).equals(number)) {
            return shown;
        }
        Evidence.Quotient quotient =
                new Evidence.Quotient(new BigDecimal(number.above()), new BigDecimal(number.below()), Sampling.NONE);
        return new KpiValue.Present(present.number(), unit, flags, new Evidence(List.of(), Set.of(), quotient));
    }

    /**
     * What a value is exactly: the quotient that its evidence has, if that is what the number is rounded from, else the number itself. Held
     * against each other exactly, two values that are equal are so whatever they are shown as.
     */
    public static Fraction exact(KpiValue.Present value) {
        return value.evidence()
                .findQuotient()
                .filter(parts -> parts.denominator().signum() != 0)
                .map(parts -> Fraction.of(parts.numerator()).over(Fraction.of(parts.denominator())))
                .filter(exact -> isShownAs(exact, value.number()))
                .orElseGet(() -> Fraction.of(value.number()));
    }

    private static boolean isShownAs(Fraction exact, BigDecimal number) {
        return Stream.of(exact.findNumber(), findQuotient(new BigDecimal(exact.above()), new BigDecimal(exact.below())))
                .flatMap(Optional::stream)
                .anyMatch(shown -> shown.compareTo(number) == 0);
    }

    /** A quotient of exact numbers, rounded once to the nearest double; in words as {@link #quotient(BigDecimal, BigDecimal, Unit, String, List)}. */
    public static KpiValue quotient(
            Fraction dividend, Fraction divisor, Unit unit, String divisorName, List<Flag> flags) {
        return quotient(
                new BigDecimal(dividend.above().multiply(divisor.below())),
                new BigDecimal(dividend.below().multiply(divisor.above())),
                unit,
                divisorName,
                flags);
    }

    /** No number. */
    public static KpiValue.Absent absent(AbsenceReason reason, String detail) {
        return new KpiValue.Absent(reason, detail, null);
    }

    /**
     * A quotient, rounded once to the nearest double.
     *
     * @param divisorName what the divisor is, for the words where it is zero
     */
    public static KpiValue quotient(
            BigDecimal dividend, BigDecimal divisor, Unit unit, String divisorName, List<Flag> flags) {
        if (divisor.signum() == 0) {
            return absent(AbsenceReason.ZERO_DENOMINATOR, divisorName + " is 0");
        }
        return findQuotient(dividend, divisor)
                .map(number -> of(number, unit, flags))
                .orElseGet(
                        () -> absent(AbsenceReason.OUT_OF_DOMAIN, "the quotient by " + divisorName + " is too large"));
    }

    /** The double nearest to the quotient by a number that is not zero; empty where it is too large for one. */
    static Optional<BigDecimal> findQuotient(BigDecimal dividend, BigDecimal divisor) {
        try {
            return Optional.of(Decimals.quotient(dividend, divisor));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A value as one in a unit: absent if it is in another currency.
     *
     * @throws IllegalArgumentException if it is of another kind, such as a count where money is wanted; powers of count do not matter
     */
    public static KpiValue inUnit(KpiValue value, Unit unit) {
        return map(value, present -> {
            if (!unit.accepts(present.unit())) {
                throw new IllegalArgumentException(
                        "value " + present + " is in " + present.unit() + ", and " + unit + " is wanted");
            }
            boolean mixed = unit.findCurrency().isPresent()
                    && present.unit().findCurrency().isPresent()
                    && !unit.findCurrency().equals(present.unit().findCurrency());
            return mixed
                    ? absent(
                            AbsenceReason.MIXED_CURRENCY,
                            "the value is in " + present.unit() + ", the target in " + unit)
                    : present;
        });
    }

    /** What is made of a value, or the reason why there is none. */
    public static KpiValue map(KpiValue value, Function<KpiValue.Present, KpiValue> step) {
        return value instanceof KpiValue.Present present ? step.apply(present) : value;
    }

    /** The absence that tells most: of several the first in the order of reasons, of equal ones the first given. */
    public static Optional<KpiValue.Absent> findAbsence(KpiValue... values) {
        return Arrays.stream(values)
                .filter(KpiValue.Absent.class::isInstance)
                .map(KpiValue.Absent.class::cast)
                .reduce((one, two) -> two.reason().compareTo(one.reason()) < 0 ? two : one);
    }

    /** The flags of several values, one of a kind. */
    public static List<Flag> flags(List<Flag> some, List<Flag> more) {
        return flags(Stream.concat(some.stream(), more.stream()));
    }

    /** Flags, one of a kind: where several of a kind have different figures, it names them, up to three. */
    public static List<Flag> flags(Stream<Flag> several) {
        Map<Flag.Kind, Set<String>> details = new LinkedHashMap<>();
        several.forEach(flag -> details.computeIfAbsent(flag.kind(), kind -> new LinkedHashSet<>())
                .add(flag.detail()));
        List<Flag> flags = new ArrayList<>();
        details.forEach((kind, texts) -> flags.add(new Flag(kind, text(texts))));
        return flags;
    }

    private static String text(Set<String> details) {
        List<String> named =
                details.stream().filter(detail -> !detail.isEmpty()).toList();
        String text = String.join(", ", named.subList(0, Math.min(MOST_DETAILS, named.size())));
        return named.size() <= MOST_DETAILS ? text : text + " and " + (named.size() - MOST_DETAILS) + " more";
    }
}
