package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Expression.Call;
import io.github.raceframework.core.kpi.Expression.Constant;
import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.core.kpi.Expression.Invocation;
import io.github.raceframework.core.kpi.Expression.Negation;
import io.github.raceframework.core.kpi.Expression.Operation;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Expression.Reference;
import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.core.value.DimensionId;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary syntax trees and filters, odd ones included. */
final class Expressions {

    private Expressions() {}

    /** Any tree a formula may have, up to four levels deep. */
    static Arbitrary<Expression> any() {
        return Arbitraries.recursive(Expressions::leaves, Expressions::grown, 0, 3);
    }

    /** Any filter with one or two conditions. */
    static Arbitrary<Filter> filters() {
        Arbitrary<DimensionId> dimensions = words().map(DimensionId::of);
        Arbitrary<Condition> conditions = Combinators.combine(
                        dimensions,
                        Arbitraries.of(Filter.Test.class),
                        members().set().ofMinSize(1).ofMaxSize(3))
                .as(Condition::new);
        return conditions.set().ofMinSize(1).ofMaxSize(2).map(Filter::new);
    }

    /** How a formula with that tree is written. */
    static String text(Expression expression) {
        return new Formula("", expression, new IdentityHashMap<>()).toString();
    }

    private static Arbitrary<Expression> leaves() {
        Arbitrary<Expression> constants = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1e12"))
                .ofScale(8)
                .map(number -> new Constant(Decimals.canonical(number)));
        return Arbitraries.frequencyOf(Tuple.of(1, constants), Tuple.of(3, references()));
    }

    private static Arbitrary<Expression> references() {
        Arbitrary<String> ids = words().list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(".", words));
        Arbitrary<Filter> filters = filters().optional(0.3).map(filter -> filter.orElse(Filter.ALL));
        return Combinators.combine(ids, filters, Arbitraries.of(true, false)).as(Reference::new);
    }

    /** Ids may be called like a function. */
    private static Arbitrary<String> words() {
        Arbitrary<String> invented = Combinators.combine(
                        Arbitraries.chars().range('a', 'z'),
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .numeric()
                                .withChars('_')
                                .ofMaxLength(8))
                .as((first, rest) -> first + rest);
        return Arbitraries.frequencyOf(Tuple.of(4, invented), Tuple.of(1, Arbitraries.of("min", "max", "abs")));
    }

    /** Plain names, names full of signs that mean something to the parser, and any text at all. */
    private static Arbitrary<String> members() {
        Arbitrary<String> plain =
                Arbitraries.of("EMAIL", "Spring Sale", "shop.example/a-b", "Köln", "東京", "(not set)", "");
        Arbitrary<String> signs =
                Arbitraries.strings().withChars("ab \t\n|,{}=!\"\\?()'-+*/.").ofMaxLength(8);
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(6);
        return Arbitraries.oneOf(plain, signs, anything);
    }

    private static Arbitrary<Expression> grown(Arbitrary<Expression> inner) {
        Arbitrary<Expression> negations = inner.map(Negation::new);
        Arbitrary<Expression> operations = Combinators.combine(Arbitraries.of(Operator.class), inner, inner)
                .as(Operation::new);
        Arbitrary<Expression> sizes = inner.map(argument -> new Call(Function.ABS, List.of(argument)));
        Arbitrary<Expression> choices = Combinators.combine(
                        Arbitraries.of(Function.MIN, Function.MAX),
                        inner.list().ofMinSize(2).ofMaxSize(3))
                .as(Call::new);
        Arbitrary<Expression> invocations = Combinators.combine(
                        words().list().ofMinSize(2).ofMaxSize(4).map(words -> String.join(".", words)),
                        inner.list().ofMinSize(1).ofMaxSize(3))
                .as(Invocation::new);
        return Arbitraries.frequencyOf(
                Tuple.of(1, negations),
                Tuple.of(6, operations),
                Tuple.of(1, sizes),
                Tuple.of(1, choices),
                Tuple.of(1, invocations));
    }
}
