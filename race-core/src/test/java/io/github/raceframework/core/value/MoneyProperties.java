package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyProperties {

    private static final Money NOTHING = Money.of("0", "EUR");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void additionIsAGroup(@ForAll("euros") Money a, @ForAll("euros") Money b, @ForAll("euros") Money c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(NOTHING)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(NOTHING);
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void comparesAsItsAmountsDo(@ForAll("euros") Money a, @ForAll("euros") Money b, @ForAll("euros") Money c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(a.plus(c).compareTo(b.plus(c)))).isEqualTo(Integer.signum(a.compareTo(b)));
    }

    @Provide
    Arbitrary<Money> euros() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(6)
                .map(amount -> new Money(amount, Currency.getInstance("EUR")));
    }
}
