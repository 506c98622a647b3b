package io.github.raceframework.metrics.funnel;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Money;
import io.github.raceframework.metrics.figure.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a funnel: money for channels with a price, visits or other entries for those without one, by bucket.
 *
 * <p>Amounts are exact: {@link FunnelPlan#inputs()} of a plan, put through {@link FunnelModel#forward}, give that plan again. Immutable.
 */
public final class FunnelInputs {

    /** An amount: of money, if there is a currency, else of entries. */
    record Input(
            String channel,
            Bucket bucket,
            Fraction amount,
            @Nullable Currency currency) {

        /** Whether another adds to it. */
        boolean isLike(Input other) {
            return channel.equals(other.channel)
                    && bucket.equals(other.bucket)
                    && Objects.equals(currency, other.currency);
        }
    }

    private final RaceCalendar calendar;
    private final List<Input> inputs;

    FunnelInputs(RaceCalendar calendar, List<Input> inputs) {
        this.calendar = calendar;
        this.inputs = List.copyOf(inputs);
    }

    /** Nothing yet; buckets are those of this calendar. */
    public static FunnelInputs on(RaceCalendar calendar) {
        return new FunnelInputs(calendar, List.of());
    }

    /**
     * With so much money for a channel in a bucket, added to what it has there.
     *
     * @throws IllegalArgumentException if the amount is negative, the bucket is of another calendar, or of another grain than those of the
     * inputs before
     */
    public FunnelInputs spend(String channel, Bucket bucket, Money amount) {
        return plus(new Input(channel, bucket, Fraction.of(positive(channel, amount.amount())), amount.currency()));
    }

    /** With so many entries over a channel without a price in a bucket, added to those it has there; fails as {@link #spend} does. */
    public FunnelInputs entries(String channel, Bucket bucket, BigDecimal count) {
        return plus(new Input(channel, bucket, Fraction.of(positive(channel, count)), null));
    }

    private FunnelInputs plus(Input input) {
        check(calendar, input.bucket());
        for (Input each : inputs) {
            Grain grain = each.bucket().grain();
            if (grain != input.bucket().grain()) {
                throw new IllegalArgumentException("input of channel " + input.channel() + " is for "
                        + input.bucket().label() + ", of grain "
                        + input.bucket().grain()
                        + ", and others are of grain " + grain
                        + "; give all in buckets of one grain, in which limits are kept");
            }
        }
        List<Input> more = new ArrayList<>();
        Input sum = input;
        for (Input each : inputs) {
            if (each.isLike(input)) {
                sum = new Input(input.channel(), input.bucket(), each.amount().plus(sum.amount()), input.currency());
            } else {
                more.add(each);
            }
        }
        more.add(sum);
        return new FunnelInputs(calendar, more);
    }

    /** A bucket of another calendar would be added up with none of this one's. */
    static void check(RaceCalendar calendar, Bucket bucket) {
        if (!calendar.bucketOf(bucket.grain(), bucket.range().from()).equals(bucket)) {
            throw new IllegalArgumentException("bucket " + bucket.label() + " of " + bucket.range()
                    + " is none of calendar " + calendar + "; take it from that calendar");
        }
    }

    private static BigDecimal positive(String channel, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "input " + amount.toPlainString() + " of channel " + channel + " is negative");
        }
        return amount;
    }

    RaceCalendar calendar() {
        return calendar;
    }

    List<Input> inputs() {
        return inputs;
    }

    /** How many amounts there are. */
    @Override
    public String toString() {
        return inputs.size() + " inputs on " + calendar;
    }
}
