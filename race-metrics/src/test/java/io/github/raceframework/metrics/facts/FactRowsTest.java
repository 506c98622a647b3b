package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactRowsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final Measure CLICKS = Measure.flow("clicks", Unit.COUNT, "Clicks.");
    private static final Measure COST = Measure.flow("cost", Unit.MONEY, "Cost.");
    private static final FactSchema SCHEMA = FactSchema.named("ads")
            .withDimension(Dimension.open("channel", "Channel."))
            .withMeasure(CLICKS)
            .withMeasure(COST)
            .withCurrencyPerRow();

    /** Each row as one text: date, member, values and currency. */
    private static List<String> texts(FactTable table) {
        List<String> texts = new ArrayList<>();
        for (FactRows rows = table.rows(); rows.next(); ) {
            texts.add(rows.date() + " " + rows.member(0) + " "
                    + rows.findValue(0).map(BigDecimal::toPlainString).orElse("unknown") + " "
                    + rows.findValue(1).map(BigDecimal::toPlainString).orElse("unknown") + " "
                    + rows.findCurrency().map(Currency::toString).orElse("none"));
        }
        return texts;
    }

    private static void add(FactAppender rows, int day, String channel, String clicks, String cost, Currency currency) {
        rows.date(LocalDate.of(2024, 1, day)).dimension("channel", channel);
        rows.measure("clicks", clicks.isEmpty() ? null : new BigDecimal(clicks));
        rows.measure("cost", cost.isEmpty() ? null : new BigDecimal(cost));
        rows.currency(currency).append();
    }

    @Test
    void rowsComeByTimeMembersCurrencyAndValues() {
        FactAppender rows = FactTable.appender(SCHEMA);
        add(rows, 2, "B", "1", "", EUR);
        add(rows, 1, "B", "7", "1.50", EUR);
        add(rows, 1, "B", "", "1.50", EUR);
        add(rows, 1, "B", "7", "1", CHF);
        add(rows, 1, "", "5", "0.25", EUR);
        add(rows, 1, "A", "10", "2.00", EUR);
        add(rows, 1, "A", "9", "12345678901234567890.5", EUR);

        assertThat(texts(rows.toTable()))
                .containsExactly(
                        "2024-01-01 (not set) 5 0.25 EUR",
                        "2024-01-01 A 9 12345678901234567890.5 EUR",
                        "2024-01-01 A 10 2 EUR",
                        "2024-01-01 B 7 1 CHF",
                        "2024-01-01 B unknown 1.5 EUR",
                        "2024-01-01 B 7 1.5 EUR",
                        "2024-01-02 B 1 unknown EUR");
    }

    @Test
    void theOrderInWhichRowsCameInDoesNotMatterNorInHowManyBatches() {
        List<int[]> all = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            all.add(new int[] {1 + random.nextInt(9), random.nextInt(5), random.nextInt(3), random.nextInt(4)});
        }
        List<String> expected = texts(table(all));
        Collections.shuffle(all, random);
        FactTable inBatches = table(all.subList(0, 100))
                .appendNewRows(table(all.subList(100, 130)))
                .appendNewRows(table(all.subList(130, 300)));

        assertThat(texts(table(all))).isEqualTo(expected).hasSize(300);
        assertThat(texts(inBatches)).isEqualTo(expected);
    }

    private static FactTable table(List<int[]> all) {
        FactAppender rows = FactTable.appender(SCHEMA);
        for (int[] row : all) {
            add(rows, row[0], "C" + row[1], row[2] == 0 ? "" : "" + row[2], "" + row[3], row[3] % 2 == 0 ? EUR : CHF);
        }
        return rows.toTable();
    }

    @Test
    void aLongerRowPeriodIsDatedByItsFirstCoveredDay() {
        FactSchema months = FactSchema.named("months").withRowGrain(Grain.MONTH).withMeasure(CLICKS);
        LocalDate day = LocalDate.of(2024, 1, 20);
        FactAppender plain = FactTable.appender(months);
        plain.date(day).append();
        FactAppender covered = FactTable.appender(months.withCoverage(
                DateRange.parse("2024-01-18/2024-02-01"), DateRange.parse("2024-01-15/2024-01-16")));
        covered.date(day).append();

        FactRows first = plain.toTable().rows();
        FactRows second = covered.toTable().rows();

        assertThat(first.next()).isTrue();
        assertThat(first.date()).isEqualTo("2024-01-01");
        assertThat(first.findValue(0)).isEmpty();
        assertThat(first.findCurrency()).isEmpty();
        assertThat(second.next()).isTrue();
        assertThat(second.date()).isEqualTo("2024-01-15");
    }

    @Test
    void thereIsNoRowBeforeTheFirstAndAfterTheLast() {
        FactAppender appender = FactTable.appender(SCHEMA);
        FactRows none = appender.toTable().rows();
        add(appender, 1, "A", "1", "1", EUR);
        FactRows one = appender.toTable().rows();

        assertThat(none.next()).isFalse();
        assertThat(none.next()).isFalse();
        assertThatIllegalStateException().isThrownBy(none::date).withMessage(NO_ROW);
        assertThatIllegalStateException().isThrownBy(() -> one.member(0)).withMessage(NO_ROW);
        assertThat(one.next()).isTrue();
        assertThat(one.member(0)).isEqualTo("A");
        assertThat(one.next()).isFalse();
        assertThat(one.next()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> one.findValue(0)).withMessage(NO_ROW);
    }

    private static final String NO_ROW = "there is no row here; next() goes to one, while it says true";

    @Test
    void aTableWithoutIdentitiesHasItsOtherColumnsOnly() {
        Measure buyers = Measure.distinct("buyers", "Buyers.");
        FactSchema schema = SCHEMA.withIdentity("customer").withDistinct(buyers, "customer");
        FactAppender rows = FactTable.appender(schema);
        rows.date(LocalDate.of(2024, 1, 1)).dimension("channel", "A").identity("customer", "C-1");
        rows.measure("clicks", 1).append();
        FactTable table = rows.toTable();

        FactTable anonymous = table.withoutIdentities();

        assertThat(table.schema().identityNames()).containsExactly("customer");
        assertThat(table.describe().hasColumn(buyers)).isTrue();
        assertThat(anonymous.schema().identityNames()).isEmpty();
        assertThat(anonymous.describe().hasColumn(buyers)).isFalse();
        assertThat(texts(anonymous)).isEqualTo(texts(table)).containsExactly("2024-01-01 A 1 unknown none");
        FactAppender more = FactTable.appender(SCHEMA);
        add(more, 2, "A", "1", "1", EUR);
        assertThat(texts(anonymous.append(more.toTable()))).hasSize(2);
    }
}
