package io.github.raceframework.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregationsTest {

    private static final AggregationProvider MEDIANS = new AggregationProvider() {
        @Override
        public Collection<Aggregation<?>> aggregations() {
            return List.of(new Median());
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"count", "min", "max", "weighted_mean(impressions)"})
    void builtInOnesAreFoundByTheirIds(String id) {
        assertThat(Aggregations.standard().get(id).id()).isEqualTo(id);
    }

    @Test
    void anUnknownIdIsAnErrorThatNamesTheKnownOnes() {
        assertThat(Aggregations.standard().find("mean")).isEmpty();
        assertThatThrownBy(() -> Aggregations.standard().get("mix"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no aggregation \"mix\"; did you mean \"max\"?; there are count, max, min and weighted_mean(WEIGHT)");
    }

    @Test
    void aProviderBringsItsOwn() {
        assertThat(Aggregations.standard().with(MEDIANS).get("test.median")).isInstanceOf(Median.class);
        assertThat(Aggregations.standard().find("test.median")).isEmpty();
        assertThat(new AggregationProvider() {}.aggregations()).isEmpty();
    }

    @Test
    void twoOfOneIdAreAnErrorThatNamesBothProviders() {
        Aggregations once = Aggregations.standard().with(MEDIANS);

        assertThatThrownBy(() -> once.with(MEDIANS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aggregation test.median comes from both "
                        + MEDIANS.getClass().getName() + " and "
                        + MEDIANS.getClass().getName());
    }

    @Test
    void anIdNeedsThePrefixOfItsPlugin() {
        AggregationProvider careless = new AggregationProvider() {
            @Override
            public Collection<Aggregation<?>> aggregations() {
                return List.of(Aggregation.max());
            }
        };

        assertThatThrownBy(() -> Aggregations.standard().with(careless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aggregation id \"max\" of " + careless.getClass().getName()
                        + " is not of the form prefix.name, lower-case letters, digits and _, such as acme.median");
    }

    @Test
    void aProviderThatFailsIsNamed() {
        AggregationProvider throwing = new AggregationProvider() {
            @Override
            public Collection<Aggregation<?>> aggregations() {
                throw new IllegalStateException("no licence");
            }
        };
        AggregationProvider half = new AggregationProvider() {
            @Override
            public Collection<Aggregation<?>> aggregations() {
                return Collections.singletonList(null);
            }
        };

        assertThatThrownBy(() -> Aggregations.standard().with(throwing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aggregations() of " + throwing.getClass().getName()
                        + " threw java.lang.IllegalStateException: no licence");
        assertThatThrownBy(() -> Aggregations.standard().with(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("aggregations() of " + half.getClass().getName() + " has a null among its elements");
    }

    /** The provider of a service file. */
    public static final class Medians implements AggregationProvider {
        @Override
        public Collection<Aggregation<?>> aggregations() {
            return List.of(new Median());
        }
    }

    /**
     * A class path of its own with the provider and its service file: a provider inside a named module, as tests may be, is found by {@code provides}
     * alone.
     */
    private static final class PluginLoader extends ClassLoader {

        private final Path services;

        PluginLoader(Path services) {
            super(AggregationsTest.class.getClassLoader());
            this.services = services;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Medians.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = AggregationsTest.class.getResourceAsStream("AggregationsTest$Medians.class")) {
                byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return name.equals("META-INF/services/" + AggregationProvider.class.getName())
                    ? Collections.enumeration(List.of(services.toUri().toURL()))
                    : Collections.emptyEnumeration();
        }
    }

    @Test
    void providersAreFoundOnlyWhenAskedFor(@TempDir Path folder) throws IOException {
        Path services = Files.writeString(folder.resolve("services"), Medians.class.getName());

        assertThat(Aggregations.discover(getClass().getClassLoader()).find("test.median"))
                .isEmpty();
        assertThat(Aggregations.discover(new PluginLoader(services)).get("test.median"))
                .isInstanceOf(Median.class);
    }

    @Test
    void aProviderThatCannotBeLoadedIsAnError(@TempDir Path folder) throws IOException {
        Path services = Files.writeString(folder.resolve("services"), "com.acme.Gone");

        assertThatThrownBy(() -> Aggregations.discover(new PluginLoader(services)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a provider of aggregations cannot be loaded:"
                        + " io.github.raceframework.metrics.aggregate.AggregationProvider: Provider com.acme.Gone not found;"
                        + " see META-INF/services/io.github.raceframework.metrics.aggregate.AggregationProvider of its jar, or"
                        + " what its module provides");
    }

    /** (10 * 1 + 20 * 3) / 4 = 17.5, and 1/3 rounded once to the nearest double. */
    @Test
    void aWeightedMeanIsAQuotientOfTwoSums() {
        assertThat(mean("10", "1", "20", "3")).isEqualTo(Outcome.of(new BigDecimal("17.5")));
        assertThat(mean("1", "1", "0", "2")).isEqualTo(Outcome.of(new BigDecimal("0.3333333333333333")));
    }

    @Test
    void weightsThatSumToZeroOrAreNegativeGiveNoMean() {
        assertThat(mean("10", "0", "20", "0"))
                .isEqualTo(Outcome.absent(AbsenceReason.ZERO_DENOMINATOR, "the weights, impressions, sum to zero"));
        assertThat(mean("10", "5", "20", "-1"))
                .isEqualTo(Outcome.absent(AbsenceReason.OUT_OF_DOMAIN, "a weight, impressions, is negative"));
    }

    private static Outcome mean(String one, String weight, String other, String otherWeight) {
        return mean(Aggregation.weightedMean("impressions"), one, weight, other, otherWeight);
    }

    private static <S> Outcome mean(Aggregation<S> mean, String one, String weight, String other, String otherWeight) {
        S state = mean.newState();
        mean.add(state, new BigDecimal(one), List.of(new BigDecimal(weight)));
        mean.add(state, new BigDecimal(other), List.of(new BigDecimal(otherWeight)));
        return mean.result(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "1;2",
                "1;2;3",
                "1;2;0;4",
                "NaN",
                "1e1000000",
                "0x1",
                "1.",
                ".5",
                "+1",
                "0.5",
                "01;2;0",
                "1;2.50;0",
                "1;2;-0",
                "01",
                "-0"
            })
    void whatIsNoStateIsRefused(String text) {
        assertThatThrownBy(() -> Aggregation.weightedMean("clicks").parse(DecimalText.bytes(text)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Aggregation.count().parse(DecimalText.bytes(text)))
                .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }

    @Test
    void aValueIsWithinTheBoundsOfNumbers() {
        assertThat(Outcome.of(new BigDecimal("1.50"))).isEqualTo(Outcome.of(new BigDecimal("1.5")));
        assertThatThrownBy(() -> Outcome.of(new BigDecimal("1e31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number 1e31 is out of bounds: at most 38 digits, between 1e-30 and 1e30");
    }
}
