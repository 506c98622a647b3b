package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Additivity;
import io.github.raceframework.core.kpi.Additivity.OverDimensions;
import io.github.raceframework.core.kpi.Additivity.OverTime;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.MeasureKind;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.metrics.aggregate.Aggregation;
import io.github.raceframework.metrics.facts.FactAppender;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactsDocumentProperties {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Measure COST = PaidMediaMeasures.MEDIA_COST;
    private static final Measure CLICKS = PaidMediaMeasures.CLICKS;

    /** A row: days after the first, a member, an amount, clicks and a position, each of which may be unknown, and a currency. */
    private record Row(int day, String member, Optional<BigDecimal> cost, Optional<BigDecimal> clicks, Currency in) {}

    @Property(tries = 300)
    void whatIsWrittenReadsBack(@ForAll("schemas") FactSchema schema, @ForAll("rows") List<Row> rows) {
        FactTable table = table(schema, rows);
        String text = FactDocuments.write(table);

        FactTable back = FactDocuments.read(text);

        assertThat(FactDocuments.write(back)).isEqualTo(text);
        assertThat(FactDocuments.rows(back))
                .isEqualTo(FactDocuments.rows(table))
                .hasSize(rows.size());
        // A batch of another schema is refused, in any respect but coverage.
        assertThat(table.appendNewRows(back).size()).isEqualTo(2 * rows.size());
        assertThat(back.describe().measures()).isEqualTo(table.describe().measures());
    }

    @Property(tries = 100)
    void theOrderOfRowsIsNoPartOfTheDocument(
            @ForAll("schemas") FactSchema schema, @ForAll("rows") List<Row> rows, @ForAll long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(FactDocuments.write(table(schema, shuffled))).isEqualTo(FactDocuments.write(table(schema, rows)));
    }

    private static FactTable table(FactSchema schema, List<Row> rows) {
        FactAppender appender = FactTable.appender(schema);
        for (Row row : rows) {
            appender.date(FIRST.plusDays(row.day))
                    .dimension("channel", row.member)
                    .dimension("shop", row.member);
            appender.measure(COST.id().text(), row.cost.orElse(null));
            appender.measure(CLICKS.id().text(), row.clicks.orElse(null));
            appender.measure("rating", row.clicks.orElse(null));
            if (schema.hasCurrencyPerRow()) {
                appender.currency(row.in);
            }
            appender.append();
        }
        return appender.toTable();
    }

    @Provide
    Arbitrary<FactSchema> schemas() {
        Measure rating = Measure.of(
                "rating",
                Unit.SCORE.per(Unit.COUNT),
                MeasureKind.STOCK,
                new Additivity(OverTime.NONE, OverDimensions.NONE, Set.of(DimensionId.of("shop"))),
                "Stars.");
        Dimension shop = Dimension.closed("shop", "Shop.", "ONLINE", "CITY")
                .withAlias("web", "ONLINE")
                .notSummable();
        FactSchema plain = FactSchema.named("ads \"2024\"\n")
                .withDimension(StandardDimensions.CHANNEL)
                .withMeasure(COST)
                .withMeasure(CLICKS);
        Arbitrary<FactSchema> money = Arbitraries.of(plain.withCurrency(EUR), plain.withCurrencyPerRow());
        Arbitrary<FactSchema> ratings = Combinators.combine(money, Arbitraries.of(0, 1, 2))
                .as((schema, how) -> switch (how) {
                    case 0 -> schema.withMeasure(rating);
                    case 1 -> schema.withMeasure(rating, Aggregation.weightedMean("clicks"));
                    default -> schema.withSummed(rating);
                });
        return Combinators.combine(
                        ratings, Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(0, 1, 2))
                .as((schema, conformed, covered, grain) -> {
                    FactSchema with = conformed ? schema.withConformedDimension(shop) : schema.withDimension(shop);
                    with = covered
                            ? with.withCoverage(
                                    DateRange.parse("2023-12-31/2024-01-10"), DateRange.parse("2024-01-10/2025-01-01"))
                            : with;
                    return switch (grain) {
                        case 0 -> with;
                        case 1 -> with.withRowGrain(Grain.MONTH);
                        default -> with.withRowGrain(Grain.WEEK, RaceCalendar.parse("week=SUNDAY"));
                    };
                });
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> members = Arbitraries.oneOf(
                Arbitraries.of("EMAIL", "DISPLAY", "web", "", "(not set)"),
                Arbitraries.strings()
                        .excludeChars(Character.MIN_VALUE)
                        .withCharRange('\u0001', '\ud7ff')
                        .ofMaxLength(5));
        Arbitrary<Optional<BigDecimal>> values = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(12).negate(), BigInteger.TEN.pow(18)),
                        Arbitraries.integers().between(0, 12))
                .as(BigDecimal::new)
                .optional();
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        members,
                        values,
                        values,
                        Arbitraries.of(EUR, Currency.getInstance("CHF")))
                .as(Row::new)
                .list()
                .ofMaxSize(12);
    }
}
