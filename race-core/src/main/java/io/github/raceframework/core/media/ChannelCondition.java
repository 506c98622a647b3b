package io.github.raceframework.core.media;

import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one text of a {@link TrafficSource}: it holds if the test does for any of its values. Plain data, so that rules can be written down.
 *
 * <p>Immutable and safe for use by several threads. Two conditions are equal when field, test and values are.
 */
public final class ChannelCondition {

    private final TrafficField field;
    private final TextTest test;
    private final List<String> values;
    private final List<String> lowerCase;
    private final List<Pattern> patterns;

    private ChannelCondition(TrafficField field, TextTest test, List<String> values) {
        this.field = field;
        this.test = test;
        this.values = List.copyOf(values);
        this.lowerCase = this.values.stream().map(ChannelCondition::lowerCase).toList();
        this.patterns = test == TextTest.MATCHES ? compile(this.values) : List.of();
    }

    /**
     * A condition.
     *
     * @throws IllegalArgumentException if there is no value, one is blank, or one is no regular expression where it must be
     */
    public static ChannelCondition of(TrafficField field, TextTest test, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("condition " + field + " " + test + " has no value to compare with");
        }
        if (values.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "condition " + field + " " + test + " has a blank value; a blank text is " + TrafficSource.NOT_SET);
        }
        return new ChannelCondition(field, test, values);
    }

    /** As {@link #of(TrafficField, TextTest, List)}. */
    public static ChannelCondition of(TrafficField field, TextTest test, String... values) {
        return of(field, test, List.of(values));
    }

    public TrafficField field() {
        return field;
    }

    public TextTest test() {
        return test;
    }

    /** What the text is compared with, as given. */
    public List<String> values() {
        return values;
    }

    boolean holds(TrafficSource traffic, SourceList sources) {
        String text = traffic.text(field);
        return switch (test) {
            case IS -> any(text, String::equals);
            case CONTAINS -> any(text, String::contains);
            case STARTS_WITH -> any(text, String::startsWith);
            case ENDS_WITH -> any(text, String::endsWith);
            case MATCHES ->
                patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
            case IN_CATEGORY -> values.stream().anyMatch(category -> sources.isIn(category, text));
        };
    }

    private boolean any(String text, BiPredicate<String, String> comparison) {
        String folded = lowerCase(text);
        return lowerCase.stream().anyMatch(value -> comparison.test(folded, value));
    }

    private static List<Pattern> compile(List<String> expressions) {
        List<Pattern> patterns = new ArrayList<>();
        for (String expression : expressions) {
            try {
                patterns.add(
                        Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "\"" + Spelling.excerpt(expression) + "\" is not a regular expression: " + e.getDescription(),
                        e);
            }
        }
        return patterns;
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ChannelCondition other
                && field == other.field
                && test == other.test
                && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, test, values);
    }

    /** For people: {@code medium is "referral", "app"}. */
    @Override
    public String toString() {
        return lowerCase(field + " " + test.name().replace('_', ' ')) + " "
                + values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
    }
}
