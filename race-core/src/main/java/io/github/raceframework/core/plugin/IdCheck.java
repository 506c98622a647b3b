package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks what a plugin calls itself and its definitions. */
final class IdCheck {

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9]{1,29}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,79}");

    /** What the ids of standard KPIs begin with, and what plans call stages and families. */
    private static final Set<String> RESERVED = reserved();

    private final Contribution plugin;

    private IdCheck(Contribution plugin) {
        this.plugin = plugin;
    }

    private static Set<String> reserved() {
        Set<String> words = new TreeSet<>(List.of("value", "standard"));
        KpiCatalog.standard().kpis().forEach(kpi -> words.add(firstWord(kpi)));
        return words;
    }

    private static String firstWord(Kpi kpi) {
        String id = kpi.id().text();
        return id.substring(0, id.indexOf('.'));
    }

    /**
     * Checks a plugin by itself.
     *
     * @throws PluginException if its prefix or an id is not as it should be, or it has two of one id
     */
    static void check(Contribution plugin) {
        IdCheck check = new IdCheck(plugin);
        check.checkPrefix();
        check.checkIds(
                "measure", plugin.measures().stream().map(each -> each.id().text()), "_");
        check.checkIds(
                "dimension", plugin.dimensions().stream().map(each -> each.id().text()), "_");
        check.checkIds("tactic", plugin.tactics().stream().map(each -> each.id()), "_");
        check.checkIds("channel", plugin.channels().stream().map(each -> each.id()), "_");
        check.checkIds("function", plugin.functions().stream().map(each -> each.id()), ".");
        check.checkIds("KPI", plugin.kpis().stream().map(each -> each.id().text()), ".");
        check.checkIds("calendar", plugin.calendars().keySet().stream(), ".");
        check.checkReplacements();
    }

    private void checkPrefix() {
        String prefix = plugin.prefix();
        if (!PREFIX.matcher(prefix).matches()) {
            throw plugin.error(
                    "prefix \"" + Spelling.excerpt(prefix)
                            + "\" is not of the form two to thirty lower-case letters and digits, a letter first, such as acme");
        }
        if (RESERVED.contains(prefix)) {
            throw plugin.error("prefix \"" + prefix + "\" is one of those that standard definitions have ("
                    + String.join(", ", RESERVED) + "); take another");
        }
    }

    private void checkIds(String what, Stream<String> ids, String joint) {
        String start =
                what.equals("channel") ? plugin.prefix().toUpperCase(Locale.ROOT) + joint : plugin.prefix() + joint;
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> {
            if (what.equals("dimension") && isStandardDimension(id)) {
                throw plugin.error(
                        "dimension " + id + " would take the place of that of the standard catalogue, which a"
                                + " plugin cannot replace; bring tactics or channels, or let the application say"
                                + " KpiCatalog.replacing");
            }
            if (!id.startsWith(start)) {
                String name = id.substring(id.lastIndexOf('.') + 1);
                String remedy =
                        what.equals("KPI") && KpiCatalog.standard().findKpi(id).isPresent()
                                ? "; list it in replacements() if it takes the place of the standard one"
                                : "; call it " + Spelling.excerpt(start + name);
                throw plugin.error(
                        what + " " + Spelling.excerpt(id) + " does not begin with \"" + start + "\"" + remedy);
            }
            if (what.equals("calendar")
                    && !NAME.matcher(id.substring(start.length())).matches()) {
                throw plugin.error("calendar \"" + Spelling.excerpt(id) + "\" is not of the form " + start
                        + "name, lower-case letters, digits and _");
            }
            if (!seen.add(id)) {
                throw plugin.error("two definitions of " + what + " " + id + "; give each an id of its own");
            }
        });
    }

    private static boolean isStandardDimension(String id) {
        return KpiCatalog.standard().dimensions().stream()
                .anyMatch(dimension -> dimension.id().text().equals(id));
    }

    private void checkReplacements() {
        Set<String> seen = new HashSet<>();
        for (Kpi kpi : plugin.replacements()) {
            String id = kpi.id().text();
            if (id.startsWith(plugin.prefix() + ".")) {
                throw plugin.error("KPI " + id + " is its own and replaces nothing; list it in kpis()");
            }
            if (!seen.add(id)) {
                throw plugin.error("two replacements of KPI " + id + "; one can take its place");
            }
        }
    }
}
