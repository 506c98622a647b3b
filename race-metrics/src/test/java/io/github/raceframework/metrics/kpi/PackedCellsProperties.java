package io.github.raceframework.metrics.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Sampling;
import io.github.raceframework.core.value.Currencies;
import io.github.raceframework.core.value.MeasureId;
import io.github.raceframework.core.value.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is packed comes out as it went in: the values drawn here are kept beside it. */
class PackedCellsProperties {

    private static final List<Unit> UNITS = List.of(Unit.COUNT, Unit.NONE, Unit.MONEY.in(Currencies.parse("EUR")));
    private static final List<MeasureId> MEASURES =
            List.of(MeasureId.of("clicks"), MeasureId.of("impressions"), MeasureId.of("media_cost"));
    private static final List<Filter> FILTERS = List.of(Filter.ALL, Filter.parse("channel=EMAIL"));
    private static final List<String> TABLES = List.of("ads", "web", "");

    @Property
    void everyNumberComesOutAsItWentIn(@ForAll List<Long> numbers) {
        PackedNumbers packed = new PackedNumbers();
        numbers.forEach(packed::add);
        byte[] bytes = new byte[packed.size() + 3];
        packed.copyTo(bytes, 3);

        PackedNumbers.Cursor cursor = new PackedNumbers.Cursor(bytes, 3);

        for (long number : numbers) {
            assertThat(cursor.next()).isEqualTo(number);
        }
    }

    @Property(tries = 200)
    void everyValueComesOutAsItWentIn(@ForAll long seed) {
        Random random = new Random(seed);
        int columns = 1 + random.nextInt(3);
        boolean compares = random.nextBoolean();
        boolean shares = random.nextBoolean();
        int valuesPerCell = (compares ? 4 : 1) + (shares ? 1 : 0);
        PackedCells packed = new PackedCells(columns, valuesPerCell);
        List<List<RecordedRow.Cell>> rows = new ArrayList<>();
        int count = random.nextInt(60);
        for (int row = 0; row < count; row++) {
            List<RecordedRow.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(new RecordedRow.Cell(
                        value(random),
                        compares ? new KpiChange(value(random), value(random), value(random)) : null,
                        shares ? value(random) : null));
            }
            packed.add(cells);
            rows.add(cells);
        }

        for (int row = count - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                List<KpiValue> expected = values(rows.get(row).get(column));
                for (int place = 0; place < valuesPerCell; place++) {
                    assertThat(packed.value(row, column, place)).isEqualTo(expected.get(place));
                }
            }
        }
    }

    private static List<KpiValue> values(RecordedRow.Cell cell) {
        List<KpiValue> values = new ArrayList<>();
        values.add(cell.value());
        if (cell.change() != null) {
            values.addAll(List.of(
                    cell.change().before(),
                    cell.change().absolute(),
                    cell.change().relative()));
        }
        if (cell.share() != null) {
            values.add(cell.share());
        }
        return values;
    }

    private static KpiValue value(Random random) {
        if (random.nextInt(4) == 0) {
            Bounds bounds = random.nextBoolean() ? null : new Bounds(number(random), number(random));
            return new KpiValue.Absent(
                    one(random, List.of(AbsenceReason.values())), "detail " + random.nextInt(3), bounds);
        }
        List<Flag> flags = new ArrayList<>();
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            flags.add(new Flag(one(random, List.of(Flag.Kind.values())), "" + random.nextInt(2)));
        }
        List<Evidence.Input> inputs = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            long rows = random.nextInt(100);
            inputs.add(new Evidence.Input(
                    one(random, MEASURES),
                    one(random, FILTERS),
                    one(random, TABLES),
                    number(random),
                    rows,
                    random.nextBoolean() ? rows : random.nextInt(100),
                    random.nextInt(5) == 0 ? List.of(conversion(random)) : List.of()));
        }
        Set<MeasureId> fallbacks = random.nextInt(3) == 0 ? Set.of(one(random, MEASURES)) : Set.of();
        Evidence.Quotient quotient = random.nextBoolean()
                ? null
                : new Evidence.Quotient(number(random), number(random), one(random, List.of(Sampling.values())));
        return new KpiValue.Present(
                number(random), one(random, UNITS), flags, new Evidence(inputs, fallbacks, quotient));
    }

    private static Evidence.Conversion conversion(Random random) {
        return new Evidence.Conversion(Currencies.parse("USD"), number(random), number(random), "by hand");
    }

    /** Of every size, beyond 64 bits too, and of any scale. */
    private static BigDecimal number(Random random) {
        int bits = random.nextInt(3) == 0 ? 60 + random.nextInt(10) : random.nextInt(40);
        BigInteger unscaled = new BigInteger(bits, random);
        int scale = random.nextInt(3) == 0 ? random.nextInt(400) - 200 : random.nextInt(4);
        return new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
