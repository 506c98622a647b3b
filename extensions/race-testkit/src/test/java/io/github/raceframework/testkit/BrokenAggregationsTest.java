package io.github.raceframework.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.aggregate.Aggregation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An aggregation with one mistake fails the one law that it breaks, with a message that shows the mistake on few rows. */
class BrokenAggregationsTest {

    static class Right extends AggregationContract<Sum.State> {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum();
        }
    }

    @Test
    void aRightOneFailsNone() {
        assertThat(TestRun.of(Right.class)).isEqualTo(new TestRun(14, Map.of()));
    }

    static final class NoPrefix extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public String id() {
                    return "sum";
                }
            };
        }
    }

    @Test
    void oneWithoutAPrefix() {
        assertThat(message(NoPrefix.class, "itSaysWhoItIs"))
                .startsWith(
                        "aggregation sum breaks the law \"it says who it is\": its id needs the prefix of its plugin and a"
                                + " dot, such as acme.sum");
    }

    static final class MarksMerges extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public void merge(State state, State other) {
                    super.merge(state, other);
                    state.mark |= other.rows == 0;
                }
            };
        }
    }

    @Test
    void oneThatANewStateChanges() {
        assertThat(message(MarksMerges.class, "aNewStateIsTheIdentity")).isEqualTo("""
                aggregation test.sum breaks the law "a new state is the identity": a state that takes a new state changes
                  case      rows 1
                  expected  "1;1"
                  but was   "1;1;!"
                  found by  case 1 of 200, which was then made smaller; repeat with -Drace.testkit.seed=1""");
    }

    static final class ForgetsWhatWasMerged extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public void merge(State state, State other) {
                    if (other.last.signum() == 0) {
                        super.merge(state, other);
                    }
                    state.last = BigDecimal.ONE;
                }
            };
        }
    }

    @Test
    void oneThatIsNotAssociative() {
        assertThat(message(ForgetsWhatWasMerged.class, "mergingIsAssociative")).startsWith("""
                aggregation test.sum breaks the law "merging is associative": (a + b) + c is not a + (b + c)
                  case      rows\s""");
    }

    static final class Last extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public void add(State state, BigDecimal value, List<BigDecimal> alongside) {
                    state.rows++;
                    state.sum = value;
                }

                @Override
                public void merge(State state, State other) {
                    state.rows += other.rows;
                    state.sum = other.rows > 0 ? other.sum : state.sum;
                }
            };
        }

        @Override
        protected List<BigDecimal> values() {
            return List.of(BigDecimal.ONE, BigDecimal.TEN);
        }
    }

    /** The last value depends on the order of rows, which a table does not keep. */
    @Test
    void oneThatIsNotCommutative() {
        assertThat(message(Last.class, "mergingIsCommutative"))
                .startsWith(
                        "aggregation test.sum breaks the law \"merging is commutative\": a + b is not b + a\n  case      rows ")
                .containsPattern("rows (1 \\| 10|10 \\| 1)\n  expected  \"2;10?\"\n  but was   \"2;10?\"\n");
    }

    static final class CountsChanges extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public void add(State state, BigDecimal value, List<BigDecimal> alongside) {
                    if (value.compareTo(state.last) != 0) {
                        super.add(state, BigDecimal.ONE, alongside);
                    }
                    state.last = value;
                }
            };
        }

        @Override
        protected List<BigDecimal> values() {
            return List.of(BigDecimal.ONE, BigDecimal.TEN);
        }
    }

    @Test
    void oneWhosePartsAreMoreThanTheWhole() {
        assertThat(message(CountsChanges.class, "partsMakeUpTheWhole"))
                .startsWith(
                        "aggregation test.sum breaks the law \"parts make up the whole\": the merged states of the parts are not"
                                + " the state of all rows\n  case      rows ");
    }

    static final class KeepsZeros extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public void add(State state, BigDecimal value, List<BigDecimal> alongside) {
                    super.add(state, value, alongside);
                    state.mark |= value.scale() > 6;
                }
            };
        }
    }

    @Test
    void oneThatMindsHowANumberIsWritten() {
        assertThat(message(KeepsZeros.class, "howANumberIsWrittenMakesNoDifference"))
                .contains("with numbers that end in zeros, as 1.00 for 1, the state is another\n  case      rows ");
    }

    static final class Rounds extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public byte[] toBytes(State state) {
                    BigDecimal rounded = state.sum.setScale(1, RoundingMode.FLOOR);
                    return (state.rows + ";" + Decimals.plain(rounded).toPlainString())
                            .getBytes(StandardCharsets.US_ASCII);
                }
            };
        }
    }

    @Test
    void oneThatWritesLessThanItKnows() {
        assertThat(message(Rounds.class, "bytesReadBack"))
                .startsWith(
                        "aggregation test.sum breaks the law \"bytes read back\": it has another result\n  case      rows ")
                .contains("\n  expected  ");
    }

    static final class NoEmptyState extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public byte[] toBytes(State state) {
                    if (state.rows == 0) {
                        throw new IllegalStateException("nothing to write");
                    }
                    return super.toBytes(state);
                }
            };
        }
    }

    @Test
    void oneThatCannotWriteTheStateOfNoRows() {
        assertThat(message(NoEmptyState.class, "theStateOfNoRowsReadsBack"))
                .startsWith("aggregation test.sum breaks the law \"the state of no rows reads back\": threw"
                        + " java.lang.IllegalStateException: nothing to write\n  case      rows ");
    }

    static final class Gullible extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public State parse(byte[] bytes) {
                    try {
                        return super.parse(bytes);
                    } catch (RuntimeException e) {
                        return newState();
                    }
                }
            };
        }
    }

    @Test
    void oneThatReadsAnything() {
        assertThat(message(Gullible.class, "bytesThatAreNoStateAreRefused"))
                .startsWith(
                        "aggregation test.sum breaks the law \"bytes that are no state are refused\": these bytes were read, as a"
                                + " state that is written otherwise, so that they are no state\n  case      ")
                .contains("\n  written   \"0;0\"\n");
    }

    static final class Greedy extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public State parse(byte[] bytes) {
                    byte[] room = new byte[bytes.length > 2 && bytes[0] == 'x' ? 1 << 27 : 10];
                    State state = super.parse(bytes);
                    state.mark |= room.length == 0;
                    return state;
                }
            };
        }
    }

    /** A letter in front is one of the things that are tried; a length that is believed is seen by the memory it takes. */
    @Test
    void oneThatTakesMemoryForALengthItWasTold() {
        assertThat(message(Greedy.class, "bytesThatAreNoStateAreRefused"))
                .containsPattern(
                        "to read [0-9]+ bytes took 128 MB of memory; check a length before making room for it");
    }

    static final class Drains extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public void merge(State state, State other) {
                    super.merge(state, other);
                    other.sum = BigDecimal.ZERO;
                }
            };
        }
    }

    @Test
    void oneThatEmptiesTheOtherState() {
        assertThat(message(Drains.class, "mergingChangesOnlyTheOne"))
                .contains("the state that was merged into another has changed\n");
    }

    static final class ResultChanges extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public Outcome result(State state) {
                    state.mark = true;
                    return super.result(state);
                }
            };
        }
    }

    @Test
    void oneWhoseResultChangesTheState() {
        assertThat(message(ResultChanges.class, "readingAStateDoesNotChangeIt"))
                .contains("its result has changed it\n");
    }

    static final class Remembers extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                private State latest = new State();

                @Override
                public void add(State state, BigDecimal value, List<BigDecimal> alongside) {
                    state.mark |= latest.rows > 0 && latest != state;
                    latest = state;
                    super.add(state, value, alongside);
                }
            };
        }
    }

    @Test
    void oneThatKeepsSomethingOutsideItsStates() {
        assertThat(message(Remembers.class, "statesDoNotInfluenceEachOther"))
                .contains("while another state takes rows, a state becomes another\n");
    }

    static final class WrongReason extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public Outcome result(State state) {
                    return Outcome.absent(AbsenceReason.NOT_COVERED, "no days");
                }
            };
        }
    }

    @Test
    void oneThatGivesAReasonOfTheEngine() {
        assertThat(message(WrongReason.class, "aResultIsAValueOrAReason"))
                .contains(
                        "reason NOT_COVERED is not a plugin's to give; those are [ZERO_DENOMINATOR, OUT_OF_DOMAIN]\n");
    }

    static final class Wordless extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public Outcome result(State state) {
                    return Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, " ");
                }
            };
        }
    }

    @Test
    void oneThatGivesAReasonWithoutWords() {
        assertThat(message(Wordless.class, "aResultIsAValueOrAReason"))
                .contains("reason OUT_OF_DOMAIN comes without words\n");
    }

    static final class OneTooMany extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public boolean addsUp() {
                    return true;
                }

                @Override
                public Outcome result(State state) {
                    return Outcome.of(state.sum.add(BigDecimal.ONE));
                }
            };
        }
    }

    @Test
    void oneThatSaysItAddsUpAndDoesNot() {
        assertThat(message(OneTooMany.class, "whatAddsUpAddsUp"))
                .contains("the results of the parts are not, together, that of the whole\n");
    }

    static final class DoubleSum extends Right {
        @Override
        protected Aggregation<Sum.State> aggregation() {
            return new Sum() {
                @Override
                public void add(State state, BigDecimal value, List<BigDecimal> alongside) {
                    state.rows++;
                    state.sum = BigDecimal.valueOf(state.sum.doubleValue() + value.doubleValue());
                }

                @Override
                public void merge(State state, State other) {
                    state.rows += other.rows;
                    state.sum = BigDecimal.valueOf(state.sum.doubleValue() + other.sum.doubleValue());
                }
            };
        }
    }

    /** The mistake most often made breaks two laws at once. */
    @Test
    void aSumOfDoubles() {
        assertThat(TestRun.of(DoubleSum.class).failures())
                .containsOnlyKeys("mergingIsAssociative", "partsMakeUpTheWhole");
    }

    private static String message(Class<?> contract, String law) {
        Map<String, String> failures = TestRun.of(contract).failures();
        assertThat(failures).containsOnlyKeys(law);
        return failures.get(law);
    }
}
