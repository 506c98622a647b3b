package io.github.raceframework.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.io.fault.RaceFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportProfilesTest {

    /** A till that names no column as others do. */
    private static ImportProfile till(String name) {
        return ImportProfile.named(name)
                .with(ImportColumn.day("Bon-Datum"), ImportColumn.of(SalesMeasures.ORDERS, "Bons"));
    }

    private static ImportProfileProvider provider(ImportProfile... profiles) {
        return new ImportProfileProvider() {
            @Override
            public Collection<ImportProfile> profiles() {
                return List.of(profiles);
            }
        };
    }

    /** The provider of a service file. */
    public static final class Tills implements ImportProfileProvider {
        @Override
        public Collection<ImportProfile> profiles() {
            return List.of(till("acme.pos_export"));
        }

        @Override
        public Collection<ImportProfile> profilesByName() {
            return List.of(till("acme.pos_returns"));
        }
    }

    @Test
    void theStandardOnesAreThoseOfStandardProfiles() {
        assertThat(ImportProfiles.standard().all()).isEqualTo(StandardProfiles.all());
        assertThat(ImportProfiles.standard().find("google-ads")).contains(StandardProfiles.GOOGLE_ADS);
        assertThat(ImportProfiles.standard()
                        .with(new ImportProfileProvider() {})
                        .all())
                .isEqualTo(StandardProfiles.all());
    }

    @Test
    void aNameThatIsNotThereIsAnsweredWithTheNearest() {
        ImportProfiles profiles = ImportProfiles.standard().with(new Tills());

        assertThat(profiles.find("acme.pos_export")).contains(till("acme.pos_export"));
        assertThat(profiles.find("acme.pos")).isEmpty();
        assertThatThrownBy(() -> profiles.get("acme.pos-export"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no import profile \"acme.pos-export\"; did you mean \"acme.pos_export\"?; there are"
                                + " google-ads, meta-ads, dbt-ad-reporting, ga4-report, ga4-api, search-console, shopify-orders,"
                                + " shopify-cancellations, mailchimp, klaviyo, hubspot-deals, hubspot-created-deals, nps-survey,"
                                + " acme.pos_export, acme.pos_returns");
    }

    @Test
    void twoProfilesOfOneNameNameTheirProviders() {
        ImportProfileProvider other = provider(till("acme.pos_returns"));

        assertThatThrownBy(() -> ImportProfiles.standard().with(new Tills()).with(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("import profile acme.pos_returns comes from both " + Tills.class.getName() + " and "
                        + other.getClass().getName());
    }

    @Test
    void aNameNeedsThePrefixOfItsPlugin() {
        ImportProfileProvider careless = provider(till("google-ads"));

        assertThatThrownBy(() -> ImportProfiles.standard().with(careless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("import profile \"google-ads\" of "
                        + careless.getClass().getName()
                        + " is not named in the form prefix.name, lower-case letters, digits, _ and -, such as"
                        + " acme.pos_export");
    }

    @Test
    void aProviderThatThrowsIsNamed() {
        ImportProfileProvider broken = new ImportProfileProvider() {
            @Override
            public Collection<ImportProfile> profilesByName() {
                throw new IllegalStateException("no licence");
            }
        };

        assertThatThrownBy(() -> ImportProfiles.standard().with(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("import profiles of " + broken.getClass().getName()
                        + " cannot be had: it threw java.lang.IllegalStateException: no licence")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    /** What a class that is not there throws is no exception, but it is no less the provider's. */
    @Test
    void aProviderThatLacksAClassIsNamed() {
        ImportProfileProvider broken = new ImportProfileProvider() {
            @Override
            public Collection<ImportProfile> profiles() {
                throw new NoClassDefFoundError("acme/Export");
            }
        };

        assertThatThrownBy(() -> ImportProfiles.standard().with(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("import profiles of " + broken.getClass().getName()
                        + " cannot be had: it threw java.lang.NoClassDefFoundError: acme/Export");
    }

    @Test
    void aProfileOfAPluginIsFoundFromTheHeader() {
        byte[] file = "Bon-Datum;Bons\n01.03.2024;7\n31.03.2024;5\n".getBytes(StandardCharsets.UTF_8);
        ImportProfiles profiles = ImportProfiles.standard().with(new Tills());

        ImportResult read =
                ProfileImport.detecting(KpiCatalog.standard(), profiles).read("t", file);

        assertThat(read.report().profile()).isEqualTo("acme.pos_export");
        // 7 + 5
        assertThat(Imports.totals(read, SalesMeasures.ORDERS)).containsExactly("orders=12");
        assertThatThrownBy(() -> ProfileImport.detecting(KpiCatalog.standard()).read("t", file))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage(
                        "t: none of the first 100 rows is a header with a known column; say what the columns hold in"
                                + " a profile");
    }

    @Test
    void twoProfilesThatFitEquallyWellAreAQuestion() {
        byte[] file = "Bon-Datum;Bons\n01.03.2024;7\n".getBytes(StandardCharsets.UTF_8);
        ImportProfiles profiles = ImportProfiles.standard().with(new Tills()).with(provider(till("shop.till")));

        assertThatThrownBy(() ->
                        ProfileImport.detecting(KpiCatalog.standard(), profiles).read("t", file))
                .isInstanceOf(RaceFormatException.class)
                .hasMessage("t, line 1: the header fits the profiles acme.pos_export and shop.till; say which it is");
    }

    /**
     * A class path of its own with the provider and its service file: a provider inside a named module, as tests may be, is found by {@code provides}
     * alone.
     */
    private static final class PluginLoader extends ClassLoader {

        private final Path services;

        PluginLoader(Path services) {
            super(ImportProfilesTest.class.getClassLoader());
            this.services = services;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ImportProfilesTest.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
            try (InputStream in = ImportProfilesTest.class.getResourceAsStream(file)) {
                byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return name.equals("META-INF/services/" + ImportProfileProvider.class.getName())
                    ? Collections.enumeration(List.of(services.toUri().toURL()))
                    : Collections.emptyEnumeration();
        }
    }

    @Test
    void providersAreFoundOnlyWhenAskedFor(@TempDir Path folder) throws IOException {
        Path services = Files.writeString(folder.resolve("services"), Tills.class.getName());

        assertThat(ImportProfiles.discover(getClass().getClassLoader()).find("acme.pos_export"))
                .isEmpty();
        assertThat(ImportProfiles.discover(new PluginLoader(services)).get("acme.pos_export"))
                .hasToString("acme.pos_export");
    }
}
