package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.metrics.facts.store.FactBlock;
import io.github.raceframework.metrics.facts.store.MeasureColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rows by places and numbers, and tables from parts. */
class FactAppenderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Measure CLICKS =
            KpiCatalog.standard().findMeasure("clicks").orElseThrow();
    private static final Measure IMPRESSIONS =
            KpiCatalog.standard().findMeasure("impressions").orElseThrow();
    private static final FactSchema SCHEMA = FactSchema.named("ads")
            .withDimension(StandardDimensions.CHANNEL)
            .withMeasure(CLICKS)
            .withMeasure(IMPRESSIONS);

    private static FactBlock block(FactAppender rows) {
        return rows.toTable().blocks().get(0);
    }

    @Test
    void placesAreThoseOfTheSchema() {
        FactAppender rows = FactTable.appender(SCHEMA);
        int email = rows.memberNumber(0, "EMAIL");
        rows.date(DAY)
                .dimension(0, email)
                .measure(0, 1234, 2)
                .measure(1, new BigDecimal("7"))
                .append();
        rows.date(DAY)
                .dimension("channel", "email")
                .measure("clicks", 3)
                .measure(1, null)
                .append();

        FactBlock block = block(rows);

        assertThat(rows.memberNumber(0, " Email ")).isNotEqualTo(rows.memberNumber(0, null));
        assertThat(block.dimension(StandardDimensions.CHANNEL.id()).members()).containsExactly("EMAIL");
        // 12.34 and 3, in hundredths
        assertThat(block.measure(CLICKS.id()).scale()).isEqualTo(2);
        assertThat(block.measure(CLICKS.id()).wideValue(0)).isEqualTo(BigInteger.valueOf(1234));
        assertThat(block.measure(CLICKS.id()).wideValue(1)).isEqualTo(BigInteger.valueOf(300));
        assertThat(block.measure(IMPRESSIONS.id()).known().get(1)).isFalse();
    }

    @Test
    void aMemberThatNoRowHasIsNoMemberOfTheTable() {
        FactAppender rows = FactTable.appender(SCHEMA);
        rows.memberNumber(0, "SMS");
        rows.date(DAY).append();

        assertThat(block(rows).dimension(StandardDimensions.CHANNEL.id()).members())
                .containsExactly("(not set)");
    }

    /** The scale of a column is that of its values, not of how they are written. */
    @Test
    void zerosAtTheEndAreNoDecimals() {
        FactAppender rows = FactTable.appender(SCHEMA);
        rows.date(DAY).measure(0, 500, 2).append();
        rows.date(DAY).measure(0, 70, 2).append();
        rows.date(DAY).measure(0, 0, 18).append();

        MeasureColumn column = block(rows).measure(CLICKS.id());

        // 5, 0.7 and 0, in tenths
        assertThat(column.scale()).isEqualTo(1);
        assertThat(column.wideValue(0)).isEqualTo(BigInteger.valueOf(50));
        assertThat(column.wideValue(1)).isEqualTo(BigInteger.valueOf(7));
    }

    /** Two of 32 bits, in 10^-18, stay within 64 bits or do not: 9.2 * 10^18 is the most. */
    @Test
    void aScaleThatGrowsMayLeave64Bits() {
        for (int value : new int[] {9, 10}) {
            FactAppender rows = FactTable.appender(SCHEMA);
            rows.date(DAY).measure(0, value, 0).append();
            rows.date(DAY).measure(0, 1, 18).append();

            MeasureColumn column = block(rows).measure(CLICKS.id());

            assertThat(column.isPacked()).isEqualTo(value == 9);
            assertThat(column.wideValue(0)).isEqualTo(BigInteger.TEN.pow(18).multiply(BigInteger.valueOf(value)));
            assertThat(column.wideValue(1)).isEqualTo(BigInteger.ONE);
        }
    }

    @Test
    void manyRowsBeforeTheScaleGrowsAreBroughtUpToIt() {
        FactAppender rows = FactTable.appender(SCHEMA);
        int many = 10_000;
        for (int i = 0; i < many; i++) {
            rows.date(DAY).measure(0, i, 0).append();
        }
        rows.date(DAY).measure(0, 5, 1).append();

        MeasureColumn column = block(rows).measure(CLICKS.id());

        assertThat(column.wideValue(9_999)).isEqualTo(BigInteger.valueOf(99_990));
        assertThat(column.wideValue(many)).isEqualTo(BigInteger.valueOf(5));
    }

    @Test
    void saysWhatIsWrongWithAValueByItsPlace() {
        FactAppender rows = FactTable.appender(SCHEMA);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.measure(1, 5, 19))
                .withMessage("row 1 of table ads, measure impressions: decimals 19 are not from 0 to 18;"
                        + " give the value as a BigDecimal");
        assertThatIllegalArgumentException().isThrownBy(() -> rows.measure(1, 5, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.measure(0, Double.NaN))
                .withMessageStartingWith("row 1 of table ads, measure clicks: ");
        assertThatThrownBy(() -> rows.measure(2, 5, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> rows.dimension(0, 7)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void onlyWholeRowsOfTheSameSchemaAreTaken() {
        FactAppender rows = FactTable.appender(SCHEMA);
        FactAppender other = FactTable.appender(FactSchema.named("mail").withMeasure(CLICKS));
        FactAppender begun = rows.another().measure(0, 1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.appendAll(other))
                .withMessage("rows for table mail cannot go into table ads; make two appenders of one schema");
        assertThatIllegalArgumentException().isThrownBy(() -> rows.appendAll(rows));
        assertThatIllegalStateException()
                .isThrownBy(() -> rows.appendAll(begun))
                .withMessage("row 1 of table ads was begun and not appended");
        begun.date(DAY).append();
        assertThatIllegalStateException().isThrownBy(() -> rows.date(DAY).appendAll(begun));
    }

    @Test
    void aPartMayGoOnAfterItIsTaken() {
        FactAppender rows = FactTable.appender(SCHEMA);
        FactAppender part = FactTable.appender(SCHEMA);
        part.date(DAY).dimension("channel", "SMS").append();
        rows.appendAll(part);
        part.date(DAY).dimension("channel", "EMAIL").append();

        assertThat(rows.toTable()).hasToString("ads (1 rows)");
        assertThat(part.toTable()).hasToString("ads (2 rows)");
    }

    @Test
    void needsAtLeastOneThread() {
        FactAppender rows = FactTable.appender(SCHEMA);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.toTable(Runnable::run, 0))
                .withMessage("threads 0 is less than 1, the thread that asks");
    }
}
