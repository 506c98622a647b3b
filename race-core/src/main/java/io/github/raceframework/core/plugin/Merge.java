package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.FormulaException;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.tactic.TacticCatalog;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the standard definitions and those of plugins together. */
final class Merge {

    private static final String STANDARD = "the standard catalogue";

    private final List<Contribution> plugins;
    private final Set<String> permitted;

    /** Who brought a measure or a KPI, by its id. */
    private final Map<String, Contribution> owners = new HashMap<>();

    /** The definitions that others took the place of, by their ids. */
    private final Map<String, Kpi> replaced = new HashMap<>();

    /**
     * A merge.
     *
     * @param plugins by their prefixes
     * @param permitted the ids of the KPIs that may be replaced
     */
    Merge(List<Contribution> plugins, Set<String> permitted) {
        this.plugins = plugins;
        this.permitted = permitted;
    }

    TacticCatalog tactics() {
        TacticCatalog standard = TacticCatalog.standard();
        List<Tactic> added = added("tactic", standard.tactics(), Contribution::tactics, Tactic::id);
        return standard.with(added);
    }

    ChannelGrouping channels() {
        ChannelGrouping all = ChannelGrouping.standard();
        for (Channel channel : added("channel", all.channels(), Contribution::channels, Channel::id)) {
            all = all.withChannel(channel);
        }
        return all;
    }

    KpiCatalog catalog() {
        KpiCatalog standard = KpiCatalog.standard();
        List<Dimension> dimensions = new ArrayList<>(standard.dimensions());
        dimensions.replaceAll(this::withMembers);
        dimensions.addAll(added(
                "dimension",
                standard.dimensions(),
                Contribution::dimensions,
                dimension -> dimension.id().text()));
        List<Measure> measures = new ArrayList<>(standard.measures());
        measures.addAll(added(
                "measure",
                standard.measures(),
                Contribution::measures,
                measure -> measure.id().text()));
        List<KpiFunction> functions = added("function", List.of(), Contribution::functions, KpiFunction::id);
        List<Kpi> kpis = kpis();
        new Circles(kpis, owners).check();
        KpiCatalog unchecked = KpiCatalog.empty().withDimensions(dimensions);
        try {
            KpiCatalog withoutKpis = unchecked.withMeasures(measures).withFunctions(functions);
            return withKpis(withoutKpis, kpis);
        } catch (FormulaException e) {
            throw unfit(e);
        }
    }

    private KpiCatalog withKpis(KpiCatalog catalog, List<Kpi> kpis) {
        try {
            return catalog.withKpis(kpis);
        } catch (FormulaException e) {
            Contribution culprit = findReplacer(e, catalog, kpis).orElse(null);
            throw culprit == null ? unfit(e) : breaking(culprit, e);
        }
    }

    /** The plugin, not that of the definition that does not hold, but for whose replacements it would; for a standard one that needs two, the first. */
    private Optional<Contribution> findReplacer(FormulaException refusal, KpiCatalog catalog, List<Kpi> kpis) {
        Contribution owner = owners.get(refusal.findDefinition().orElse(""));
        List<Contribution> replacing = plugins.stream()
                .filter(plugin ->
                        !plugin.equals(owner) && !plugin.replacements().isEmpty())
                .toList();
        return replacing.stream()
                .filter(plugin -> holdsWithout(plugin, refusal, catalog, kpis))
                .findFirst()
                .or(() -> replacing.stream().filter(plugin -> owner == null).findFirst());
    }

    private boolean holdsWithout(Contribution plugin, FormulaException refusal, KpiCatalog catalog, List<Kpi> kpis) {
        Set<KpiId> own = plugin.replacements().stream().map(Kpi::id).collect(Collectors.toSet());
        List<Kpi> others = kpis.stream()
                .map(kpi -> own.contains(kpi.id())
                        ? Objects.requireNonNull(replaced.get(kpi.id().text()))
                        : kpi)
                .toList();
        try {
            catalog.withKpis(others);
            return true;
        } catch (FormulaException e) {
            return !e.findDefinition().equals(refusal.findDefinition());
        }
    }

    /** Vocabularies have the tactics and channels of plugins as well. */
    private Dimension withMembers(Dimension dimension) {
        if (dimension.equals(StandardDimensions.TACTIC)) {
            return StandardDimensions.tactic(tactics());
        }
        return dimension.equals(StandardDimensions.CHANNEL) ? StandardDimensions.channel(channels()) : dimension;
    }

    /** What all plugins bring of a kind. Prefixes keep them apart from each other, but not from standard ids that begin with one. */
    private <T> List<T> added(
            String what, Collection<T> standard, Function<Contribution, List<T>> kind, Function<T, String> id) {
        List<String> taken = standard.stream().map(id).toList();
        List<T> all = new ArrayList<>();
        for (Contribution plugin : plugins) {
            for (T definition : kind.apply(plugin)) {
                String text = id.apply(definition);
                if (taken.contains(text)) {
                    throw plugin.error(what + " " + text + " comes from both " + STANDARD + " and " + plugin.owner()
                            + "; give yours another name");
                }
                owners.put(text, plugin);
                all.add(definition);
            }
        }
        return all;
    }

    private List<Kpi> kpis() {
        Map<String, Kpi> all = new LinkedHashMap<>();
        KpiCatalog.standard().kpis().forEach(kpi -> all.put(kpi.id().text(), kpi));
        for (Kpi kpi : added(
                "KPI",
                KpiCatalog.standard().kpis(),
                Contribution::kpis,
                each -> each.id().text())) {
            String id = kpi.id().text();
            all.put(id, ownerOf(id).owned(kpi));
        }
        Map<String, Contribution> replacing = new HashMap<>();
        for (Contribution plugin : plugins) {
            for (Kpi kpi : plugin.replacements()) {
                String id = kpi.id().text();
                if (!all.containsKey(id)) {
                    throw plugin.error("there is no KPI " + id + " to replace" + Spelling.suggestion(id, all.keySet()));
                }
                Contribution other = replacing.put(id, plugin);
                if (other != null) {
                    throw plugin.error("KPI " + id + " is replaced by both " + other.owner() + " and " + plugin.owner()
                            + "; leave one of them out");
                }
                if (!permitted.contains(id)) {
                    throw plugin.error("KPI " + id + " would take the place of that of "
                            + (owners.containsKey(id) ? ownerOf(id).owner() : STANDARD)
                            + "; an application that wants it says RacePlugins.permitting(\"" + id + "\")");
                }
                replaced.put(id, Objects.requireNonNull(all.put(id, plugin.owned(kpi))));
            }
        }
        owners.putAll(replacing);
        return List.copyOf(all.values());
    }

    private Contribution ownerOf(String id) {
        Contribution owner = owners.get(id);
        if (owner == null) {
            throw new IllegalStateException(id);
        }
        return owner;
    }

    /** What is wrong with a definition by itself. */
    private PluginException unfit(FormulaException refusal) {
        String id = refusal.findDefinition().orElse("");
        String what = id.indexOf('.') < 0 ? "measure " : "KPI ";
        return Optional.ofNullable(owners.get(id))
                .orElseThrow(() -> refusal)
                .error(what + id + ": " + refusal.getMessage(), refusal);
    }

    /** What is wrong with a definition on account of what another plugin replaced. */
    private PluginException breaking(Contribution culprit, FormulaException refusal) {
        String id = refusal.findDefinition().orElse("");
        Contribution owner = owners.get(id);
        String whose = owner == null ? "the standard KPI " + id : "KPI " + id + " of " + owner.owner();
        return culprit.error("with its replacements " + whose + " does not hold: " + refusal.getMessage(), refusal);
    }
}
