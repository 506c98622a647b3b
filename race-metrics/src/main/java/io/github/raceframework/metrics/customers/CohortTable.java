package io.github.raceframework.metrics.customers;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Decimals;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a table of cohorts: a row for each cohort, age, combination of the members of first orders and currency. */
final class CohortTable<T> {

    /** The bucket of the first order. */
    static final Dimension COHORT = Dimension.open("cohort", "time of the first order");

    /** How many buckets later. Nothing is added up over ages: the same people are in all of them. */
    static final Dimension AGE =
            Dimension.open("cohort_age", "buckets since the first order").notSummable();

    private final OrderParts<T> parts;
    private final Grain grain;
    private final RaceCalendar calendar;
    private final List<Cumulated<T>> money = new ArrayList<>();

    /** A measure of cohorts and what it adds up. */
    private record Cumulated<T>(Measure measure, OrderParts.Amount<T> amount) {}

    /**
     * What the customers of one row have in common.
     *
     * @param bucket the bucket of the first order, counted from the first there is
     */
    private record Key(
            int bucket, List<String> members, @Nullable Currency currency) {}

    /** A customer's cohort, and the last age at which an order was seen. */
    private static final class Member {
        final Key key;
        int lastAge = -1;

        Member(Key key) {
            this.key = key;
        }
    }

    /** What is known of a cohort by age. */
    private static final class Cohort {
        final int[] active;
        final @Nullable BigDecimal[][] sums;
        int size;

        /** The age of the first order in the currency of the row: before it there is nothing in it, not zero. */
        int since = Integer.MAX_VALUE;

        Cohort(int ages, int measures) {
            this.active = new int[ages];
            this.sums = new @Nullable BigDecimal[measures][ages];
            Arrays.stream(sums).forEach(byAge -> Arrays.fill(byAge, BigDecimal.ZERO));
        }

        void add(int measure, int age, @Nullable Number value) {
            sums[measure][age] = plus(sums[measure][age], value == null ? null : Decimals.of(value));
        }
    }

    CohortTable(OrderParts<T> parts, Grain grain, RaceCalendar calendar) {
        this.parts = parts;
        this.grain = grain;
        this.calendar = calendar;
        add(CustomerMeasures.COHORT_NET_SALES, SalesMeasures.NET_SALES);
        add(CustomerMeasures.COHORT_COGS, SalesMeasures.COGS);
    }

    private void add(Measure measure, Measure source) {
        parts.findAmount(source).ifPresent(amount -> money.add(new Cumulated<>(measure, amount)));
    }

    FactTable of(List<Placed<T>> orders) {
        FactSchema schema = schema();
        Optional<DateRange> covered = findCovered(orders);
        if (covered.isEmpty()) {
            return FactTable.appender(schema).toTable();
        }
        long first = ordinal(covered.get().from());
        Bucket last = calendar.bucketOf(grain, covered.get().to().minusDays(1));
        boolean isWhole = !last.range().to().isAfter(covered.get().to());
        int ages = Math.toIntExact(last.ordinal() - first + (isWhole ? 1 : 0));
        Map<Key, Cohort> cohorts = collect(orders, first, ages);
        if (ages > 0 && !parts.coverage.isEmpty()) {
            Bucket end = calendar.bucket(grain, first + ages - 1);
            schema = schema.withCoverage(calendar.bucket(grain, first).range().span(end.range()));
        }
        FactAppender rows = FactTable.appender(schema);
        cohorts.forEach((key, cohort) -> write(rows, key, cohort, first, ages));
        return rows.toTable();
    }

    private Optional<DateRange> findCovered(List<Placed<T>> orders) {
        if (!parts.coverage.isEmpty()) {
            return Optional.of(parts.coverage.get(0));
        }
        return orders.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(
                        orders.get(0).day(), orders.get(orders.size() - 1).day().plusDays(1)));
    }

    private long ordinal(LocalDate day) {
        return calendar.bucketOf(grain, day).ordinal();
    }

    private FactSchema schema() {
        FactSchema schema = FactSchema.named(parts.table + "_cohorts")
                .withRowGrain(grain, calendar)
                .withDimension(COHORT)
                .withDimension(AGE)
                .withSummed(CustomerMeasures.COHORT_SIZE)
                .withSummed(CustomerMeasures.COHORT_ACTIVE);
        for (OrderParts.Attribute<T> attribute : parts.dimensions) {
            schema = schema.withDimension(attribute.dimension());
        }
        for (Cumulated<T> cumulated : money) {
            schema = schema.withSummed(cumulated.measure());
        }
        if (parts.currency != null) {
            schema = schema.withCurrency(parts.currency);
        }
        return parts.currencyOfOrder == null ? schema : schema.withCurrencyPerRow();
    }

    /** The cohorts of the first so many buckets; what happened later is not known in full. */
    private Map<Key, Cohort> collect(List<Placed<T>> orders, long first, int ages) {
        Map<Key, Cohort> cohorts = new LinkedHashMap<>();
        Map<String, Member> members = new HashMap<>();
        for (Placed<T> placed : orders) {
            int bucket = Math.toIntExact(ordinal(placed.day()) - first);
            String customer = placed.customer();
            if (customer == null || bucket >= ages) {
                continue;
            }
            Member member = members.computeIfAbsent(customer, none -> new Member(key(placed, bucket)));
            Cohort home = cohorts.computeIfAbsent(member.key, none -> new Cohort(ages, money.size()));
            home.size += placed.isFirst() ? 1 : 0;
            int age = bucket - member.key.bucket();
            if (age != member.lastAge) {
                home.active[age]++;
                member.lastAge = age;
            }
            Key paid = new Key(member.key.bucket(), member.key.members(), currency(placed));
            Cohort sums = cohorts.computeIfAbsent(paid, none -> new Cohort(ages, money.size()));
            sums.since = Math.min(sums.since, age);
            for (int i = 0; i < money.size(); i++) {
                sums.add(i, age, money.get(i).amount().value().apply(placed.order()));
            }
        }
        return cohorts;
    }

    private Key key(Placed<T> placed, int bucket) {
        List<String> members = new ArrayList<>();
        for (OrderParts.Attribute<T> attribute : parts.dimensions) {
            String member = attribute.member().apply(placed.order());
            members.add(member == null ? "" : member);
        }
        return new Key(bucket, members, currency(placed));
    }

    private @Nullable Currency currency(Placed<T> placed) {
        return parts.currencyOfOrder == null ? null : parts.currencyOfOrder.apply(placed.order());
    }

    /** A row for each age. One whose bucket is not covered in full is written all the same, with nothing known. */
    private void write(FactAppender rows, Key key, Cohort cohort, long first, int ages) {
        Bucket bucket = calendar.bucket(grain, first + key.bucket());
        int digits = Math.max(2, String.valueOf(ages - 1).length());
        String zeros = "0".repeat(digits);
        @Nullable BigDecimal[] sums = new @Nullable BigDecimal[money.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (int age = cohort.since; age < ages; age++) {
            rows.date(bucket.range().from())
                    .dimension(COHORT.id().text(), bucket.label())
                    .dimension(
                            AGE.id().text(),
                            (zeros + age).substring(String.valueOf(age).length()));
            for (int i = 0; i < parts.dimensions.size(); i++) {
                rows.dimension(
                        parts.dimensions.get(i).dimension().id().text(),
                        key.members().get(i));
            }
            if (key.currency() != null) {
                rows.currency(key.currency());
            }
            if (key.bucket() + age < ages) {
                rows.measure(CustomerMeasures.COHORT_SIZE.id().text(), cohort.size)
                        .measure(CustomerMeasures.COHORT_ACTIVE.id().text(), cohort.active[age]);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] = plus(sums[i], cohort.sums[i][age]);
                    rows.measure(money.get(i).measure().id().text(), sums[i]);
                }
            }
            rows.append();
        }
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }
}
