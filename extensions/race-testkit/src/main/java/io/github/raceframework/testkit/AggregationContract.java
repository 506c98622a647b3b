package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.aggregate.Aggregations;
import io.github.raceframework.testkit.RowsInParts.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link Aggregation}, as tests: extend it in the tests of a plugin and say which aggregation it is.
 *
 * <pre>{@code
 * class MedianTest extends AggregationContract<SortedMap<BigDecimal, Long>> {
 *     @Override
 *     protected Aggregation<SortedMap<BigDecimal, Long>> aggregation() {
 *         return new Median();
 *     }
 * }
 * }</pre>
 *
 * <p>It holds what equal answers from one table and from many rest on. It does not know what the aggregation is to compute: that takes tests with figures worked
 * out by hand.
 *
 * <p>Not for use by several threads: JUnit makes an object for each test.
 *
 * @param <S> the type of the aggregation's states
 */
public abstract class AggregationContract<S> {

    private static final int TRIES = 200;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Pattern BUILT_IN = Pattern.compile("[a-z_]+(\\([a-z0-9_]+\\))?");

    /** The reasons that a plugin may give; the others are about the data, of which it knows nothing. */
    private static final Set<AbsenceReason> REASONS =
            Set.of(AbsenceReason.ZERO_DENOMINATOR, AbsenceReason.OUT_OF_DOMAIN);

    /** For the tests of a plugin to extend. */
    protected AggregationContract() {}

    /** The aggregation that is held to the contract. */
    protected abstract Aggregation<S> aggregation();

    /** The values that rows may have, for an aggregation that not every number makes sense for; any number unless overridden. */
    protected List<BigDecimal> values() {
        return List.of();
    }

    /** It has an id with the prefix of its plugin, a version from 1 on, and says the same whenever it is asked. */
    @Test
    public final void itSaysWhoItIs() {
        Aggregation<S> aggregation = aggregation();
        String law = "it says who it is";
        if (!BUILT_IN.matcher(aggregation.id()).matches()) {
            Aggregations.standard().with(new Provided(aggregation));
        } else {
            Law.require(
                    Aggregations.standard().find(aggregation.id()).isPresent(),
                    subject(),
                    law,
                    "its id needs the prefix of its plugin and a dot, such as acme." + aggregation.id());
        }
        Law.require(aggregation.version() >= 1, subject(), law, "version " + aggregation.version() + " is less than 1");
        Law.require(aggregation.id().equals(aggregation().id()), subject(), law, "its id changes");
        Law.require(
                aggregation.alongside().equals(aggregation().alongside()),
                subject(),
                law,
                "the measures that it needs beside its own change");
    }

    @Test
    public final void aNewStateIsTheIdentity() {
        law(1).hold("a new state is the identity", TRIES, rows -> {
            byte[] alone = bytes(state(rows.part(0)));
            S left = aggregation().newState();
            aggregation().merge(left, state(rows.part(0)));
            unlessSame(alone, bytes(left), "a new state that takes a state is not that state");
            S right = state(rows.part(0));
            aggregation().merge(right, aggregation().newState());
            unlessSame(alone, bytes(right), "a state that takes a new state changes");
        });
    }

    @Test
    public final void mergingIsAssociative() {
        law(3).hold("merging is associative", TRIES, rows -> {
            S left = merged(merged(state(rows.part(0)), state(rows.part(1))), state(rows.part(2)));
            S right = merged(state(rows.part(0)), merged(state(rows.part(1)), state(rows.part(2))));
            unlessSame(bytes(left), bytes(right), "(a + b) + c is not a + (b + c)");
        });
    }

    @Test
    public final void mergingIsCommutative() {
        law(2).hold("merging is commutative", TRIES, rows -> {
            S left = merged(state(rows.part(0)), state(rows.part(1)));
            S right = merged(state(rows.part(1)), state(rows.part(0)));
            unlessSame(bytes(left), bytes(right), "a + b is not b + a");
        });
    }

    /** With merging associative and commutative, this makes any order and any split of the rows give one state. */
    @Test
    public final void partsMakeUpTheWhole() {
        law(3).hold("parts make up the whole", TRIES, rows -> {
            S parts = merged(merged(state(rows.part(0)), state(rows.part(1))), state(rows.part(2)));
            unlessSame(
                    bytes(state(rows.all())),
                    bytes(parts),
                    "the merged states of the parts are not the state of all rows");
        });
    }

    /** A column has all its numbers at one scale, so that 1 may come as 1.00: that is no other number. */
    @Test
    public final void howANumberIsWrittenMakesNoDifference() {
        law(1).hold("how a number is written makes no difference", TRIES, rows -> {
            S padded = state(rows.part(0).stream().map(Row::padded).toList());
            unlessSame(
                    bytes(state(rows.part(0))),
                    bytes(padded),
                    "with numbers that end in zeros, as 1.00 for 1, the state is another");
        });
    }

    /** The bytes read back, as a state that can go on like the one that was written. */
    @Test
    public final void bytesReadBack() {
        law(2).hold("bytes read back", TRIES, rows -> {
            S state = state(rows.part(0));
            S read = aggregation().parse(bytes(state));
            unlessSame(bytes(state), bytes(read), "what was read is written otherwise");
            BrokenLaw.unlessEqual(aggregation().result(state), aggregation().result(read), "it has another result");
            aggregation().merge(read, state(rows.part(1)));
            unlessSame(
                    bytes(merged(state, state(rows.part(1)))),
                    bytes(read),
                    "what was read does not merge as what was written");
        });
    }

    @Test
    public final void theStateOfNoRowsReadsBack() {
        law(1).hold("the state of no rows reads back", 1, rows -> {
            byte[] none = bytes(aggregation().newState());
            S read = aggregation().parse(none);
            unlessSame(none, bytes(read), "what was read is written otherwise");
            aggregation().merge(read, state(rows.part(0)));
            unlessSame(bytes(state(rows.part(0))), bytes(read), "what was read is not the identity");
        });
    }

    /** What is no state is refused by an exception: not by a state that is made up, by an endless loop, or by taking all memory. */
    @Test
    public final void bytesThatAreNoStateAreRefused() {
        Law<JunkBytes> law = new Law<>(
                subject(),
                draw -> JunkBytes.draw(
                        draw,
                        bytes(state(RowsInParts.draw(
                                        draw, 1, values(), aggregation().alongside())
                                .all()))),
                JunkBytes::smaller);
        Assertions.assertTimeoutPreemptively(
                LONGEST,
                () -> law.hold(
                        "bytes that are no state are refused", 10 * TRIES, junk -> junk.requireRefused(aggregation())),
                () -> subject() + " breaks the law \"bytes that are no state are refused\": it reads for longer than "
                        + LONGEST.toSeconds() + " seconds");
    }

    @Test
    public final void mergingChangesOnlyTheOne() {
        law(3).hold("merging changes only the one", TRIES, rows -> {
            requireUnchanged(aggregation().newState(), rows);
            requireUnchanged(state(rows.part(0)), rows);
        });
    }

    private void requireUnchanged(S one, RowsInParts rows) {
        S other = state(rows.part(1));
        byte[] before = bytes(other);
        S state = merged(one, other);
        unlessSame(before, bytes(other), "the state that was merged into another has changed");
        rows.part(2).forEach(row -> add(state, row));
        unlessSame(before, bytes(other), "the two states share something: rows added to one are in the other");
    }

    @Test
    public final void readingAStateDoesNotChangeIt() {
        law(1).hold("reading a state does not change it", TRIES, rows -> {
            S state = state(rows.part(0));
            byte[] before = bytes(state);
            unlessSame(before, bytes(state), "written twice, it is written in two ways");
            Outcome result = aggregation().result(state);
            unlessSame(before, bytes(state), "its result has changed it");
            BrokenLaw.unlessEqual(result, aggregation().result(state), "asked twice, it has two results");
        });
    }

    /** What the aggregation keeps, it keeps in a state and not in itself, so that several threads may use it. */
    @Test
    public final void statesDoNotInfluenceEachOther() {
        law(2).hold("states do not influence each other", TRIES, rows -> {
            Aggregation<S> aggregation = aggregation();
            byte[] alone = bytes(state(rows.part(0)));
            S one = aggregation.newState();
            S other = aggregation.newState();
            for (int i = 0; i < Math.max(rows.part(0).size(), rows.part(1).size()); i++) {
                addAt(aggregation, one, rows.part(0), i);
                addAt(aggregation, other, rows.part(1), i);
            }
            unlessSame(alone, aggregation.toBytes(one), "while another state takes rows, a state becomes another");
        });
    }

    /** A value, or a reason that is the plugin's to give, with words. */
    @Test
    public final void aResultIsAValueOrAReason() {
        law(1).hold("a result is a value or a reason", TRIES, rows -> {
            Outcome result = aggregation().result(state(rows.part(0)));
            if (result instanceof Outcome.NoValue none) {
                if (!REASONS.contains(none.reason())) {
                    throw new BrokenLaw("reason " + none.reason() + " is not a plugin's to give; those are "
                            + REASONS.stream().sorted().toList());
                }
                if (none.detail().isBlank()) {
                    throw new BrokenLaw("reason " + none.reason() + " comes without words");
                }
            } else if (!(result instanceof Outcome.Value)) {
                throw new BrokenLaw("the result is " + result);
            }
        });
    }

    /** Only for an aggregation that says so: {@link Aggregation#addsUp}. */
    @Test
    public final void whatAddsUpAddsUp() {
        if (!aggregation().addsUp()) {
            return;
        }
        law(2).hold("what adds up adds up", TRIES, rows -> {
            if (aggregation().result(state(rows.part(0))) instanceof Outcome.Value one
                    && aggregation().result(state(rows.part(1))) instanceof Outcome.Value other
                    && aggregation().result(state(rows.all())) instanceof Outcome.Value whole
                    && one.number().add(other.number()).compareTo(whole.number()) != 0) {
                throw BrokenLaw.different(
                        one.number().add(other.number()).toPlainString(),
                        whole.number().toPlainString(),
                        "the results of the parts are not, together, that of the whole");
            }
        });
    }

    private String subject() {
        return "aggregation " + aggregation().id();
    }

    private Law<RowsInParts> law(int parts) {
        return new Law<>(
                subject(),
                draw -> RowsInParts.draw(draw, parts, values(), aggregation().alongside()),
                RowsInParts::smaller);
    }

    private S state(List<Row> rows) {
        S state = aggregation().newState();
        rows.forEach(row -> add(state, row));
        return state;
    }

    private void add(S state, Row row) {
        aggregation().add(state, row.value(), row.alongside());
    }

    private static <S> void addAt(Aggregation<S> aggregation, S state, List<Row> rows, int index) {
        if (index < rows.size()) {
            aggregation.add(state, rows.get(index).value(), rows.get(index).alongside());
        }
    }

    private S merged(S state, S other) {
        aggregation().merge(state, other);
        return state;
    }

    private byte[] bytes(S state) {
        return aggregation().toBytes(state);
    }

    private static void unlessSame(byte[] expected, byte[] actual, String problem) {
        BrokenLaw.unlessEqual(JunkBytes.text(expected), JunkBytes.text(actual), problem);
    }
}
