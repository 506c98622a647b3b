package io.github.raceframework.core.plugin;

import static io.github.raceframework.core.plugin.BrokenPlugins.kpi;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.plugin.BrokenPlugins.Beta;
import io.github.raceframework.core.plugin.BrokenPlugins.Kpis;
import io.github.raceframework.core.plugin.BrokenPlugins.Measures;
import io.github.raceframework.core.plugin.BrokenPlugins.Replacing;
import io.github.raceframework.core.plugin.BrokenPlugins.Various;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plugin that is wrong is told, word by word: the documentation promises these messages. */
class BrokenPluginsTest {

    private static final String HERE = "io.github.raceframework.core.plugin.";
    private static final String BROKEN = HERE + "BrokenPlugins$";

    private static void assertRefused(String message, RacePlugin... plugins) {
        assertRefused(RacePlugins.standard(), message, plugins);
    }

    private static void assertRefused(RacePlugins application, String message, RacePlugin... plugins) {
        assertThatThrownBy(() -> application.with(List.of(plugins)))
                .isExactlyInstanceOf(PluginException.class)
                .hasMessage(message)
                .extracting(refusal -> ((PluginException) refusal).provider())
                .isEqualTo(message.substring("plugin ".length(), message.indexOf(": ")));
    }

    @Test
    void twoPluginsOfOnePrefix() {
        assertRefused(
                "plugin " + BROKEN + "Kpis: prefix \"acme\" is that of both " + HERE + "AcmePlugin and " + BROKEN
                        + "Kpis; give each plugin one of its own",
                new Kpis("acme"),
                new AcmePlugin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme", "acme_shop", "a", "", "1acme", "acme.", "abcdefghijklmnopqrstuvwxyz12345"})
    void aPrefixOfTheWrongForm(String prefix) {
        assertRefused(
                "plugin " + BROKEN + "Kpis: prefix \"" + prefix
                        + "\" is not of the form two to thirty lower-case letters and digits, a letter first, such as"
                        + " acme",
                new Kpis(prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "reach", "act", "convert", "engage", "race", "value", "standard"})
    void aPrefixThatStandardDefinitionsHave(String prefix) {
        assertRefused(
                "plugin " + BROKEN + "Kpis: prefix \"" + prefix
                        + "\" is one of those that standard definitions have (act, convert, engage, plan, race, reach,"
                        + " standard, value); take another",
                new Kpis(prefix));
    }

    @Test
    void idsWithoutThePrefix() {
        assertRefused(
                "plugin " + BROKEN + "Measures: measure points does not begin with \"acme_\"; call it acme_points",
                new Measures("acme", Measure.flow("points", Unit.COUNT, "Points.")));
        assertRefused(
                "plugin " + BROKEN + "Kpis: KPI loyalty.rate does not begin with \"acme.\"; call it acme.rate",
                new Kpis("acme", kpi("loyalty.rate", "clicks / impressions")));
        assertRefused(
                "plugin " + BROKEN
                        + "Kpis: KPI reach.ctr does not begin with \"acme.\"; list it in replacements() if it"
                        + " takes the place of the standard one",
                new Kpis("acme", kpi("reach.ctr", "clicks / impressions")));
        Various various = new Various();
        various.dimensions = List.of(Dimension.open("tier", "tier"));
        assertRefused(
                "plugin " + BROKEN + "Various: dimension tier does not begin with \"acme_\"; call it acme_tier",
                various);
        various.dimensions = List.of();
        various.channels = List.of(new Channel("KIOSK", "Kiosk", null, List.of()));
        assertRefused(
                "plugin " + BROKEN + "Various: channel KIOSK does not begin with \"ACME_\"; call it ACME_KIOSK",
                various);
        various.channels = List.of();
        various.calendars.put("season", RaceCalendar.iso());
        assertRefused(
                "plugin " + BROKEN + "Various: calendar season does not begin with \"acme.\"; call it acme.season",
                various);
        various.calendars.clear();
        various.calendars.put("acme.Season", RaceCalendar.iso());
        assertRefused(
                "plugin " + BROKEN
                        + "Various: calendar \"acme.Season\" is not of the form acme.name, lower-case letters,"
                        + " digits and _",
                various);
    }

    @Test
    void anIdTwice() {
        assertRefused(
                "plugin " + BROKEN + "Kpis: two definitions of KPI acme.rate; give each an id of its own",
                new Kpis("acme", kpi("acme.rate", "clicks / impressions"), kpi("acme.rate", "leads / clicks")));
        assertRefused(
                "plugin " + BROKEN + "Measures: measure media_cost comes from both the standard catalogue and " + BROKEN
                        + "Measures; give yours another name",
                new Measures("media", Measure.flow("media_cost", Unit.MONEY, "What media cost.")));
    }

    @Test
    void anInputThatIsUnknown() {
        assertRefused(
                "plugin " + BROKEN + "Beta: KPI beta.rate: unknown measure or KPI \"acme_pionts\"; did you mean"
                        + " \"acme_points\"? at position 1 of \"acme_pionts / orders\"",
                new AcmePlugin(),
                new Beta(kpi("beta.rate", "acme_pionts / orders")));
    }

    @Test
    void unitsThatDoNotFit() {
        assertRefused(
                "plugin " + BROKEN + "Kpis: KPI acme.sum: cannot add money to count at position 8 of \"clicks +"
                        + " media_cost\"",
                new Kpis("acme", kpi("acme.sum", "clicks + media_cost")));
        assertRefused(
                "plugin " + BROKEN + "Kpis: KPI acme.cost: KPI acme.cost declares a plain number but its formula gives"
                        + " money/count at position 12 of \"media_cost / clicks\"",
                new Kpis("acme", kpi("acme.cost", "media_cost / clicks")));
        assertRefused(
                "plugin " + BROKEN
                        + "Measures: measure acme_net: measure acme_net is money but its fallback gives count"
                        + " at position 8 of \"clicks - leads\"",
                new Measures(
                        "acme", Measure.flow("acme_net", Unit.MONEY, "Net.").withFallback("clicks - leads")));
    }

    @Test
    void aCircleThroughAnotherPlugin() {
        assertRefused(
                "plugin " + BROKEN + "Kpis: KPI leads back to itself: acme.a (" + BROKEN + "Kpis) -> beta.b (" + BROKEN
                        + "Beta) -> acme.a (" + BROKEN + "Kpis); take one of them out of the formula that names it",
                new Kpis("acme", kpi("acme.a", "1 - beta.b")),
                new Beta(kpi("beta.b", "2 * acme.a")));
    }

    /** The standard catalogue computes {@code engage.ltv_to_cac} from {@code convert.cac}. */
    @Test
    void aCircleThroughAStandardKpi() {
        assertRefused(
                RacePlugins.standard().permitting("convert.cac"),
                "plugin " + BROKEN + "Replacing: KPI leads back to itself: convert.cac (" + BROKEN
                        + "Replacing) -> engage.ltv_to_cac (standard) -> convert.cac (" + BROKEN
                        + "Replacing); take one of them out of the formula that names it",
                new Replacing("acme", kpi("convert.cac", "engage.clv / engage.ltv_to_cac")));
    }

    /** A machine that has no memory left says so itself. */
    @Test
    void providersThatThrowErrors() {
        assertRefused(
                "plugin " + BROKEN + "Failing: kpis() threw java.lang.AssertionError: not so",
                new BrokenPlugins.Failing(new AssertionError("not so")));
        assertRefused(
                "plugin " + BROKEN + "Failing: kpis() threw java.lang.StackOverflowError",
                new BrokenPlugins.Failing(new StackOverflowError()));
        Error exhausted = new OutOfMemoryError("heap");
        assertThatThrownBy(() -> RacePlugins.standard().with(new BrokenPlugins.Failing(exhausted)))
                .isSameAs(exhausted);
    }

    @Test
    void providersThatThrowOrGiveNull() {
        assertRefused(
                "plugin " + BROKEN + "Throwing: kpis() threw java.lang.IllegalStateException: no licence",
                new BrokenPlugins.Throwing());
        assertRefused(
                "plugin " + BROKEN + "GivingNull: kpis() gave null; give an empty list",
                new BrokenPlugins.GivingNull());
        assertRefused(
                "plugin " + BROKEN + "GivingANullElement: measures() has a null among its elements",
                new BrokenPlugins.GivingANullElement());
        assertRefused(
                "plugin " + BROKEN + "WithoutPrefix: prefix() gave null; give a word such as acme",
                new BrokenPlugins.WithoutPrefix());
    }

    @Test
    void functionsThatAreNotThereOrNotCalledThatWay() {
        Kpi unknown = kpi("beta.x", "acme.rot(clicks)");
        assertRefused(
                "plugin " + BROKEN + "Beta: KPI beta.x: unknown function \"acme.rot\"; did you mean \"acme.root\"? at"
                        + " position 1 of \"acme.rot(clicks)\"",
                new AcmePlugin(),
                new Beta(unknown));
        assertRefused(
                "plugin " + BROKEN + "Beta: KPI beta.x: unknown function \"acme.rot\"; is the plugin \"acme\" there? at"
                        + " position 1 of \"acme.rot(clicks)\"",
                new Beta(unknown));
        assertRefused(
                "plugin " + BROKEN + "Beta: KPI beta.x: acme.root(x) takes 1 value, not 2 at position 1 of"
                        + " \"acme.root(clicks, leads)\"",
                new AcmePlugin(),
                new Beta(kpi("beta.x", "acme.root(clicks, leads)")));
        assertRefused(
                "plugin " + BROKEN + "Beta: KPI beta.x: input x of acme.root is count, not money at position 11 of"
                        + " \"acme.root(media_cost)\"",
                new AcmePlugin(),
                new Beta(kpi("beta.x", "acme.root(media_cost)")));
        assertRefused(
                "plugin " + BROKEN + "Beta: KPI beta.x: \"acme.points_per_order\" is a KPI and takes no values at"
                        + " position 1 of \"acme.points_per_order(orders)\"",
                new AcmePlugin(),
                new Beta(kpi("beta.x", "acme.points_per_order(orders)")));
    }

    @Test
    void aResultOfAnotherUnitThanTheKpiDeclares() {
        Various acme = new Various();
        acme.functions = List.of(BrokenPlugins.HALF);
        assertRefused(
                "plugin " + BROKEN
                        + "Beta: KPI beta.x: KPI beta.x declares a plain number but its formula gives money at"
                        + " position 1 of \"acme.half_of(net_sales)\"",
                acme,
                new Beta(kpi("beta.x", "acme.half_of(net_sales)")));
        assertRefused(
                "plugin " + BROKEN
                        + "Beta: KPI beta.x: acme.half_of gives money, but none of its values here is money, so"
                        + " that its currency is unknown at position 1 of \"acme.half_of(0)\"",
                acme,
                new Beta(Kpi.define("beta.x", "x", "acme.half_of(0)")
                        .unit(DisplayUnit.MONEY)
                        .build()));
    }

    @Test
    void replacementsThatNobodyPermitted() {
        Kpi ctr = kpi("reach.ctr", "clicks / reach");
        assertRefused(
                "plugin " + BROKEN
                        + "Replacing: KPI reach.ctr would take the place of that of the standard catalogue; an"
                        + " application that wants it says RacePlugins.permitting(\"reach.ctr\")",
                new Replacing("acme", ctr));
        assertRefused(
                "plugin " + BROKEN + "Replacing: KPI acme.points_per_order would take the place of that of " + HERE
                        + "AcmePlugin; an application that wants it says"
                        + " RacePlugins.permitting(\"acme.points_per_order\")",
                new AcmePlugin(),
                new Replacing("beta", kpi("acme.points_per_order", "1 / orders")));
        RacePlugins permitting = RacePlugins.standard().permitting("reach.ctr");
        assertRefused(
                permitting,
                "plugin " + BROKEN + "Replacing: KPI reach.ctr is replaced by both " + BROKEN + "Replacing and "
                        + BROKEN + "Replacing; leave one of them out",
                new Replacing("acme", ctr),
                new Replacing("beta", ctr));
        assertRefused(
                permitting,
                "plugin " + BROKEN + "Replacing: there is no KPI reach.crt to replace; did you mean \"reach.ctr\"?",
                new Replacing("acme", kpi("reach.crt", "clicks / reach")));
        assertRefused(
                permitting,
                "plugin " + BROKEN + "Replacing: KPI acme.rate is its own and replaces nothing; list it in kpis()",
                new Replacing("acme", kpi("acme.rate", "clicks / reach")));
        assertRefused(
                permitting,
                "plugin " + BROKEN + "Replacing: two replacements of KPI reach.ctr; one can take its place",
                new Replacing("acme", ctr, ctr));
    }

    /** Whoever replaced what a formula names is told, not whoever wrote the formula, which was right; its own fault is its own. */
    @Test
    void aReplacementThatBreaksAKpiOfAnotherPlugin() {
        RacePlugins permitting = RacePlugins.standard().permitting("reach.ctr", "convert.cac");
        Replacing breaking = new Replacing("acme", ctrOf("clicks"));
        assertRefused(
                permitting,
                "plugin " + BROKEN + "Replacing: with its replacements KPI beta.x of " + BROKEN
                        + "Beta does not hold: cannot add count to a plain number at position 3 of \"1 + reach.ctr\"",
                breaking,
                new Beta(kpi("beta.x", "1 + reach.ctr")));
        assertRefused(
                permitting,
                "plugin " + BROKEN + "Replacing: with its replacements KPI beta.x of " + BROKEN
                        + "Beta does not hold: cannot add count to a plain number at position 3 of \"1 + reach.ctr\"",
                new Beta(kpi("beta.x", "1 + reach.ctr")),
                breaking,
                new Replacing(
                        "aaa",
                        Kpi.define("convert.cac", "CAC", "media_cost / new_customers")
                                .unit(DisplayUnit.MONEY)
                                .build()) {});
        assertRefused(
                permitting,
                "plugin " + BROKEN
                        + "Beta: KPI beta.x: cannot add count to a plain number at position 3 of \"1 + clicks\"",
                breaking,
                new Beta(kpi("beta.x", "1 + clicks")));
        assertRefused(
                permitting,
                "plugin " + BROKEN
                        + "Replacing: KPI reach.ctr: KPI reach.ctr declares a plain number but its formula gives"
                        + " money at position 1 of \"media_cost\"",
                new Replacing("acme", kpi("reach.ctr", "media_cost")));
    }

    private static Kpi ctrOf(String formula) {
        return kpi("reach.ctr", formula);
    }

    /** The standard catalogue computes {@code engage.ltv_to_cac} from {@code convert.cac}, so that money would be divided by a plain number. */
    @Test
    void aReplacementThatBreaksAStandardKpi() {
        assertRefused(
                RacePlugins.standard().permitting("convert.cac"),
                "plugin " + BROKEN
                        + "Replacing: with its replacements the standard KPI engage.ltv_to_cac does not hold: KPI"
                        + " engage.ltv_to_cac declares a plain number but its formula gives money at position 12 of"
                        + " \"engage.clv / convert.cac\"",
                new Replacing("acme", kpi("convert.cac", "leads / new_customers")));
    }
}
