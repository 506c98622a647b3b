package io.github.raceframework.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.plugin.BrokenPlugins.Beta;
import io.github.raceframework.core.plugin.BrokenPlugins.Replacing;
import io.github.raceframework.core.tactic.TacticCatalog;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DimensionId;
import io.github.raceframework.core.value.MeasureId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an application has with plugins. */
class RacePluginsTest {

    private static final String SERVICE = "META-INF/services/io.github.raceframework.core.plugin.RacePlugin";

    private final RacePlugins acme = RacePlugins.standard().with(new AcmePlugin());

    @Test
    void withoutPluginsThereIsWhatIsStandard() {
        RacePlugins standard = RacePlugins.standard();

        assertThat(standard.catalog()).isSameAs(KpiCatalog.standard());
        assertThat(standard.tactics()).isEqualTo(TacticCatalog.standard());
        assertThat(standard.channels()).isEqualTo(ChannelGrouping.standard());
        assertThat(standard.vocabulary()).isEqualTo(PlanVocabulary.standard());
        assertThat(standard.plugins()).isEmpty();
        assertThat(standard.calendars()).isEmpty();
        assertThat(standard).hasToString("[]");
    }

    @Test
    void whatAPluginBringsComesAfterWhatIsStandard() {
        KpiCatalog catalog = acme.catalog();

        assertThat(catalog.measures()).hasSize(217).last().isEqualTo(AcmePlugin.POINTS);
        assertThat(catalog.dimensions()).hasSize(17).last().isEqualTo(AcmePlugin.TIER);
        assertThat(catalog.functions()).containsExactly(AcmePlugin.ROOT);
        assertThat(catalog.kpis())
                .hasSize(272)
                .startsWith(KpiCatalog.standard().kpis().toArray(Kpi[]::new))
                .endsWith(AcmePlugin.POINTS_PER_ORDER.withOrigin("acme"), AcmePlugin.ROOT_OF_POINTS.withOrigin("acme"));
        assertThat(acme.tactics().tactics()).last().isEqualTo(AcmePlugin.STAMP_CARD);
        assertThat(acme.channels().findChannel("ACME_KIOSK")).contains(AcmePlugin.KIOSK);
        assertThat(acme.vocabulary())
                .isEqualTo(PlanVocabulary.standard()
                        .withKpis(catalog)
                        .withTactics(acme.tactics())
                        .withChannels(acme.channels()));
        assertThat(acme).hasToString("[io.github.raceframework.core.plugin.AcmePlugin]");
        assertThat(acme.plugins()).hasOnlyElementsOfType(AcmePlugin.class);
    }

    @Test
    void itsTacticsAndChannelsAreMembersOfTheirDimensions() {
        assertThat(acme.catalog().findDimension(DimensionId.of("tactic")).orElseThrow())
                .isEqualTo(StandardDimensions.tactic(acme.tactics()));
        assertThat(acme.catalog()
                        .findDimension(DimensionId.of("channel"))
                        .orElseThrow()
                        .findMember("acme kiosk"))
                .contains("ACME_KIOSK");
    }

    @Test
    void itsKpisSayWhereTheyComeFrom() {
        Kpi kpi = acme.catalog().getKpi("acme.points_per_order");

        assertThat(kpi.origin()).isEqualTo("acme");
        assertThat(kpi).hasToString("acme.points_per_order = acme_points / orders");
        assertThat(acme.catalog().getKpi("reach.ctr").origin()).isEmpty();
        assertThat(acme.catalog().measuresOf(acme.catalog().getKpi("acme.root_of_points")))
                .extracting(each -> each.id())
                .containsExactly(MeasureId.of("acme_points"));
    }

    /** The sum of two roots is no root of a sum. */
    @Test
    void whatAFunctionGivesOfSumsDoesNotAddUp() {
        assertThat(acme.catalog().classOf(acme.catalog().getKpi("acme.root_of_points")))
                .isEqualTo(KpiClass.ROS);
    }

    @Test
    void pluginsMayNameEachOthersDefinitionsInAnyOrder() {
        RacePlugin beta = new Beta(
                BrokenPlugins.kpi("beta.y", "acme.points_per_order / 2"),
                BrokenPlugins.kpi("beta.x", "acme.root(acme_points) / clicks"));

        assertThat(acme.with(beta).catalog())
                .isEqualTo(RacePlugins.standard()
                        .with(List.of(beta, new AcmePlugin()))
                        .catalog())
                .isEqualTo(RacePlugins.standard()
                        .with(List.of(new AcmePlugin(), beta))
                        .catalog());
        assertThat(acme.with(beta).catalog().getKpi("beta.y").origin()).isEqualTo("beta");
    }

    @Test
    void aReplacementThatIsPermittedStandsInItsPlaceAndSaysSo() {
        Kpi clicksPerHead = BrokenPlugins.kpi("reach.ctr", "clicks / reach");
        KpiCatalog catalog = RacePlugins.standard()
                .permitting("reach.ctr")
                .with(new Replacing("acme", clicksPerHead))
                .catalog();
        List<String> ids = KpiCatalog.standard().kpis().stream()
                .map(kpi -> kpi.id().text())
                .toList();

        assertThat(catalog.kpis()).extracting(kpi -> kpi.id().text()).isEqualTo(ids);
        assertThat(catalog.getKpi("reach.ctr"))
                .isEqualTo(clicksPerHead.withOrigin("acme"))
                .isNotEqualTo(clicksPerHead)
                .hasToString("reach.ctr [acme] = clicks / reach");
    }

    @Test
    void calendarsAreFoundByNameAndBuiltInOnesByTheirs() {
        assertThat(acme.calendars()).containsExactly("acme.season");
        assertThat(acme.findCalendar("acme.season")).contains(AcmePlugin.SEASON);
        assertThat(acme.findCalendar("iso")).isEmpty();
        assertThat(acme.getCalendar("acme.season")).isSameAs(AcmePlugin.SEASON);
        assertThat(acme.getCalendar("week=SUNDAY")).isEqualTo(RaceCalendar.parse("week=SUNDAY"));
        assertThatThrownBy(() -> acme.getCalendar("acme.saeson"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no calendar \"acme.saeson\"; did you mean \"acme.season\"?; plugins have acme.season");
        assertThatThrownBy(() -> RacePlugins.standard().getCalendar("acme.season"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no calendar \"acme.season\"; plugins have none");
    }

    @Test
    void aCatalogueIsAPluginToo() {
        KpiCatalog written =
                KpiCatalog.standard().withMeasures(List.of(AcmePlugin.POINTS)).with(AcmePlugin.POINTS_PER_ORDER);
        RacePlugins plugins = RacePlugins.standard().withCatalog("acme", written);

        assertThat(plugins.catalog().getKpi("acme.points_per_order"))
                .isEqualTo(AcmePlugin.POINTS_PER_ORDER.withOrigin("acme"));
        assertThat(plugins.catalog().kpis()).hasSize(271);
        assertThat(plugins).hasToString("[catalogue \"acme\"]");
        assertThatThrownBy(() -> RacePlugins.standard().withCatalog("beta", written))
                .isExactlyInstanceOf(PluginException.class)
                .hasMessage("plugin catalogue \"beta\": measure acme_points does not begin with \"beta_\"; call it"
                        + " beta_acme_points");
    }

    @Test
    void aCatalogueWithAnotherDimensionInPlaceOfAStandardOneIsNoPlugin() {
        KpiCatalog replacing = KpiCatalog.standard()
                .replacing(Dimension.open("tactic", "Ours."))
                .with(BrokenPlugins.kpi("acme.rate", "clicks / impressions"));

        assertThatThrownBy(() -> RacePlugins.standard().withCatalog("acme", replacing))
                .isExactlyInstanceOf(PluginException.class)
                .hasMessage("plugin catalogue \"acme\": dimension tactic would take the place of that of the standard"
                        + " catalogue, which a plugin cannot replace; bring tactics or channels, or let the application"
                        + " say KpiCatalog.replacing");
    }

    @Test
    void aCatalogueMayCallFunctionsAndReplaceWhatIsPermitted() {
        KpiCatalog base = KpiCatalog.standard().withFunctions(List.of(AcmePlugin.ROOT));
        KpiCatalog written = base.with(BrokenPlugins.kpi("beta.x", "acme.root(clicks) / clicks"));
        KpiCatalog replacing = KpiCatalog.empty()
                .withDimensions(KpiCatalog.standard().dimensions())
                .withMeasures(KpiCatalog.standard().measures())
                .with(BrokenPlugins.kpi("reach.ctr", "clicks / reach"));

        assertThat(acme.withCatalog("beta", written).catalog().kpis()).hasSize(273);
        assertThat(acme.permitting("reach.ctr")
                        .withCatalog("beta", replacing)
                        .catalog()
                        .getKpi("reach.ctr")
                        .origin())
                .isEqualTo("beta");
    }

    @Test
    void pluginsAreFoundByServiceOnlyWhenAskedFor() {
        assertThat(RacePlugins.discover(services(AcmePlugin.class.getName())).catalog())
                .isEqualTo(acme.catalog());
        assertThat(RacePlugins.discover(services("")).plugins()).isEmpty();
    }

    @Test
    void aServiceThatCannotBeLoadedIsAnError() {
        assertThatThrownBy(() -> RacePlugins.discover(services("com.acme.Gone")))
                .isExactlyInstanceOf(PluginException.class)
                .hasMessage("a plugin cannot be loaded: io.github.raceframework.core.plugin.RacePlugin: Provider"
                        + " com.acme.Gone not found; see " + SERVICE + " of its jar, or what its module provides")
                .extracting(refusal -> ((PluginException) refusal).provider())
                .isEqualTo("a service");
    }

    /** A class loader that finds this text as the list of services, and has a plugin of its own: services of a named module are listed in its descriptor. */
    private static ClassLoader services(String text) {
        return new ClassLoader(RacePluginsTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals(SERVICE) ? Collections.enumeration(List.of(url(text))) : super.getResources(name);
            }

            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (!name.equals(AcmePlugin.class.getName())) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }

            private Class<?> define(String name) {
                try (InputStream in = AcmePlugin.class.getResourceAsStream("AcmePlugin.class")) {
                    byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @SuppressWarnings("deprecation") // The constructor that replaces it is not in Java 17.
    private static URL url(String text) throws IOException {
        return new URL(null, "text:services", new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL url) {
                return new URLConnection(url) {
                    @Override
                    public void connect() {}

                    @Override
                    public InputStream getInputStream() {
                        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                    }
                };
            }
        });
    }
}
