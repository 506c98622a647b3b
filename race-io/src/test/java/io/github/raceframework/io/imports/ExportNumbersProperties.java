package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class ExportNumbersProperties {

    private static BigDecimal parsed(char separator, String cell) throws CellException {
        return ExportNumbers.of(separator).find(cell).value();
    }

    @Property
    void whatIsWrittenWithThousandsSeparatorsIsReadBack(
            @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long unscaled,
            @ForAll @IntRange(max = 4) int scale)
            throws CellException {
        BigDecimal value = BigDecimal.valueOf(unscaled, scale);
        String english = String.format(Locale.ROOT, "%,." + scale + "f", value);
        String german = english.replace(',', ' ').replace('.', ',').replace(' ', '.');

        assertThat(parsed('.', english)).isEqualTo(Decimals.canonical(value));
        assertThat(parsed(',', german)).isEqualTo(Decimals.canonical(value));
        assertThat(parsed(',', german.replace('.', '\u00a0'))).isEqualTo(Decimals.canonical(value));
        assertThat(parsed('.', "\u20ac " + english)).isEqualTo(Decimals.canonical(value));
        assertThat(parsed('.', english + " EUR")).isEqualTo(Decimals.canonical(value));
        assertThat(parsed('.', english + "%")).isEqualTo(Decimals.canonical(value.movePointLeft(2)));
    }

    @Property
    void theSeparatorIsFoundWhereItLeavesNoDoubt(
            @ForAll @LongRange(min = 1_000, max = 999_999_999L) long whole, @ForAll @IntRange(max = 99) int cents) {
        String english = String.format(Locale.ROOT, "%,d.%02d", whole, cents);
        NumberEvidence point = new NumberEvidence();
        point.see(english);
        NumberEvidence comma = new NumberEvidence();
        comma.see(english.replace(',', ' ').replace('.', ',').replace(' ', '.'));

        assertThat(point.findSeparator()).contains('.');
        assertThat(comma.findSeparator()).contains(',');
    }

    @Property
    void anyTextIsANumberOrABadCell(@ForAll @StringLength(max = 200) String text) {
        for (char separator : new char[] {'.', ','}) {
            try {
                assertThat(ExportNumbers.of(separator).find(text).value()).isNotNull();
            } catch (CellException e) {
                assertThat(e.problem()).isNotEmpty();
            }
        }
        new NumberEvidence().see(text);
    }
}
