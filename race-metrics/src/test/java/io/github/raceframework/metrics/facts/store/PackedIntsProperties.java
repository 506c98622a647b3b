package io.github.raceframework.metrics.facts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Packing changes where numbers are kept and nothing else. */
class PackedIntsProperties {

    /** Lists of numbers of 8, 16, 32 or 64 bits. */
    @Provide
    Arbitrary<List<Long>> numbers() {
        return Arbitraries.of(Byte.SIZE, Short.SIZE, Integer.SIZE, Long.SIZE)
                .flatMap(bits -> Arbitraries.longs()
                        .between(Long.MIN_VALUE >> (Long.SIZE - bits), Long.MAX_VALUE >> (Long.SIZE - bits))
                        .list()
                        .ofMaxSize(200));
    }

    private static PackedInts packed(List<Long> numbers) {
        return PackedInts.of(numbers.size(), numbers::get);
    }

    @Property
    void everyNumberComesBack(@ForAll("numbers") List<Long> numbers) {
        PackedInts packed = packed(numbers);

        assertThat(IntStream.range(0, numbers.size()).mapToObj(packed::get)).isEqualTo(numbers);
    }

    @Property
    void numbersTakeTheNarrowestIntegersThatHoldThem(@ForAll("numbers") List<Long> numbers) {
        int bits = numbers.stream()
                .mapToInt(number -> BigInteger.valueOf(number).bitLength() + 1)
                .max()
                .orElse(1);

        Class<?> narrowest = bits <= 8
                ? PackedBytes.class
                : bits <= 16 ? PackedShorts.class : bits <= 32 ? PackedIntegers.class : PackedLongs.class;
        assertThat(packed(numbers)).isInstanceOf(narrowest);
    }

    /** The bound of 64 bits stands for one more, too. */
    @Property
    void noNumberIsFurtherFromZeroThanTheBound(@ForAll("numbers") List<Long> numbers) {
        long most = numbers.stream()
                .mapToLong(number -> number == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(number))
                .max()
                .orElse(0);

        assertThat(packed(numbers).bound()).isEqualTo(most);
    }

    /** In 64 bits, where both sides wrap alike. */
    @Property
    void sumsAreThoseOfTheNumbers(@ForAll("numbers") List<Long> numbers, @ForAll int somewhere) {
        PackedInts packed = packed(numbers);
        int from = Math.floorMod(somewhere, numbers.size() + 1);
        int[] rows = IntStream.range(from, numbers.size()).toArray();
        long sum = numbers.subList(from, numbers.size()).stream()
                .mapToLong(Long::longValue)
                .sum();

        assertThat(packed.sum(from, numbers.size())).isEqualTo(sum);
        assertThat(packed.sum(rows, rows.length)).isEqualTo(sum);
    }

    /** Of three cells, the row number says which. */
    @Property
    void everyNumberIsAddedToItsCell(@ForAll("numbers") List<Long> numbers) {
        PackedInts packed = packed(numbers);
        int size = numbers.size();
        int[] rows = IntStream.range(0, size).toArray();
        int[] cells = IntStream.range(0, size).map(row -> row % 3).toArray();
        long[] expected = new long[3];
        for (int row = 0; row < size; row++) {
            expected[row % 3] += numbers.get(row);
        }
        long[] side = new long[3];
        long[] listed = new long[3];

        packed.addTo(side, cells, 0, size);
        packed.addTo(listed, cells, rows, size);

        assertThat(side).isEqualTo(expected);
        assertThat(listed).isEqualTo(expected);
    }

    @Property
    void numbersBecomeDigits(@ForAll("numbers") List<Long> numbers) {
        PackedInts packed = packed(numbers);
        int[] digits = IntStream.range(0, numbers.size()).toArray();

        packed.appendTo(digits, 100, 0, numbers.size());

        for (int row = 0; row < digits.length; row++) {
            assertThat(digits[row]).isEqualTo((int) (row * 100L + numbers.get(row)));
        }
    }

    @Property
    void aListOfAnyLengthGivesBackItsNumbers(@ForAll("numbers") List<Long> numbers) {
        LongList list = new LongList();
        int size = numbers.isEmpty() ? 0 : 10_000;
        for (int i = 0; i < size; i++) {
            list.add(numbers.get(i % numbers.size()));
        }

        assertThat(list.size()).isEqualTo(size);
        long[] back = list.toLongs();
        for (int i = 0; i < size; i++) {
            assertThat(back[i]).isEqualTo(numbers.get(i % numbers.size()));
        }
    }
}
