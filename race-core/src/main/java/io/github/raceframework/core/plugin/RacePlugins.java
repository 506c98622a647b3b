package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.plan.PlanVocabulary;
import io.github.raceframework.core.tactic.TacticCatalog;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The plugins of an application, and what there is with them: the standard definitions and theirs.
 *
 * <pre>{@code
 * RacePlugins plugins = RacePlugins.standard().with(new AcmePlugin());
 * KpiEngine engine = KpiEngine.of(dataset, plugins.catalog());
 * }</pre>
 *
 * <p>There is no registry beside these objects: an application holds the one it has made and passes on what it gives. Whatever is wrong with a plugin is an
 * error when it is added. In which order plugins come makes no difference.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class RacePlugins {

    private static final String SERVICE = RacePlugin.class.getName();

    private static final RacePlugins STANDARD = new RacePlugins(List.of(), Set.of());

    private final List<Contribution> contributions;
    private final Set<String> permitted;
    private final KpiCatalog catalog;
    private final TacticCatalog tactics;
    private final ChannelGrouping channels;
    private final Map<String, RaceCalendar> calendars = new TreeMap<>();

    private RacePlugins(List<Contribution> contributions, Set<String> permitted) {
        this.contributions = contributions;
        this.permitted = permitted;
        Merge merge = new Merge(contributions, permitted);
        this.tactics = merge.tactics();
        this.channels = merge.channels();
        this.catalog = contributions.isEmpty() ? KpiCatalog.standard() : merge.catalog();
        contributions.forEach(plugin -> calendars.putAll(plugin.calendars()));
    }

    /** The standard definitions alone. */
    public static RacePlugins standard() {
        return STANDARD;
    }

    /**
     * The standard definitions and all plugins that a class loader finds.
     *
     * @throws PluginException if one cannot be loaded or added
     */
    public static RacePlugins discover(ClassLoader loader) {
        return STANDARD.withDiscovered(loader);
    }

    /**
     * These and all plugins that a class loader finds.
     *
     * @throws PluginException if one cannot be loaded or added
     */
    public RacePlugins withDiscovered(ClassLoader loader) {
        List<RacePlugin> found = new ArrayList<>();
        try {
            Iterator<RacePlugin> services =
                    ServiceLoader.load(RacePlugin.class, loader).iterator();
            while (services.hasNext()) {
                found.add(services.next());
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new PluginException(
                    "a service",
                    "a plugin cannot be loaded: " + e.getMessage() + "; see META-INF/services/" + SERVICE
                            + " of its jar, or what its module provides",
                    e);
        }
        return with(found);
    }

    /**
     * These and a plugin.
     *
     * @throws PluginException if it cannot be added
     */
    public RacePlugins with(RacePlugin plugin) {
        return with(List.of(plugin));
    }

    /**
     * These and plugins that may name each other's definitions.
     *
     * @throws PluginException if one cannot be added
     */
    public RacePlugins with(Collection<? extends RacePlugin> plugins) {
        List<Contribution> all = new ArrayList<>(contributions);
        plugins.forEach(plugin -> all.add(Contribution.of(plugin)));
        all.sort(Comparator.comparing(Contribution::prefix).thenComparing(Contribution::owner));
        Map<String, Contribution> byPrefix = new HashMap<>();
        for (Contribution plugin : all) {
            IdCheck.check(plugin);
            Contribution other = byPrefix.put(plugin.prefix(), plugin);
            if (other != null) {
                throw plugin.error("prefix \"" + plugin.prefix() + "\" is that of both " + other.owner() + " and "
                        + plugin.owner() + "; give each plugin one of its own");
            }
        }
        return new RacePlugins(List.copyOf(all), permitted);
    }

    /**
     * These and a catalogue, such as one that a document was read into, as a plugin without Java. What it has beside the standard catalogue and that of these
     * plugins is what it brings; functions that its formulas call come from their own plugins.
     *
     * @param prefix what its ids begin with
     * @throws PluginException if it cannot be added
     */
    public RacePlugins withCatalog(String prefix, KpiCatalog added) {
        return with(new CatalogPlugin(prefix, added, List.of(KpiCatalog.standard(), catalog)));
    }

    /**
     * The same, where plugins that are added from now on may replace the KPIs of these ids.
     *
     * @throws IllegalArgumentException if one is no id of a KPI
     */
    public RacePlugins permitting(String... kpis) {
        Set<String> all = new TreeSet<>(permitted);
        for (String kpi : kpis) {
            all.add(KpiId.of(kpi).text());
        }
        return new RacePlugins(contributions, Set.copyOf(all));
    }

    /** The plugins, by their prefixes. */
    public List<RacePlugin> plugins() {
        return contributions.stream().map(Contribution::plugin).toList();
    }

    /** Measures, dimensions, functions and KPIs, the standard ones first. Each KPI of a plugin says so: {@link Kpi#origin}. */
    public KpiCatalog catalog() {
        return catalog;
    }

    /** Tactics, the standard ones first. */
    public TacticCatalog tactics() {
        return tactics;
    }

    /** Channels, the standard ones first, with the standard rules: a plugin's channel is one that data names, none that is told from a source. */
    public ChannelGrouping channels() {
        return channels;
    }

    /** What plans, questions and documents may name: to read them with. */
    public PlanVocabulary vocabulary() {
        return PlanVocabulary.standard().withKpis(catalog).withTactics(tactics).withChannels(channels);
    }

    /** The names of the calendars that plugins brought. */
    public Set<String> calendars() {
        return Set.copyOf(calendars.keySet());
    }

    /** The calendar that a plugin brought under that name. */
    public Optional<RaceCalendar> findCalendar(String name) {
        return Optional.ofNullable(calendars.get(name));
    }

    /**
     * The calendar of that name: that of a plugin, or a built-in one as {@link RaceCalendar#parse} reads it.
     *
     * @throws IllegalArgumentException if there is none
     */
    public RaceCalendar getCalendar(String name) {
        if (name.indexOf('.') < 0) {
            return RaceCalendar.parse(name);
        }
        return findCalendar(name)
                .orElseThrow(() -> new IllegalArgumentException("no calendar \"" + Spelling.excerpt(name) + "\""
                        + Spelling.suggestion(name, calendars.keySet()) + "; plugins have "
                        + (calendars.isEmpty() ? "none" : String.join(", ", calendars.keySet()))));
    }

    /** The names of the plugins. */
    @Override
    public String toString() {
        return contributions.stream().map(Contribution::owner).toList().toString();
    }
}
