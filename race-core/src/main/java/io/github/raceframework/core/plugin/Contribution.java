package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin brought when it was asked, which is done once.
 *
 * @param owner how messages name the plugin
 */
record Contribution(
        RacePlugin plugin,
        String owner,
        String prefix,
        List<Measure> measures,
        List<Dimension> dimensions,
        List<KpiFunction> functions,
        List<Kpi> kpis,
        List<Kpi> replacements,
        Map<String, RaceCalendar> calendars,
        List<Tactic> tactics,
        List<Channel> channels) {

    /** The name of the class, or for a catalogue that is a plugin what it calls itself. */
    private static String owner(RacePlugin plugin) {
        return plugin instanceof CatalogPlugin
                ? plugin.toString()
                : plugin.getClass().getName();
    }

    /**
     * Asks a plugin.
     *
     * @throws PluginException if a method throws, or gives null or a null among others
     */
    static Contribution of(RacePlugin plugin) {
        Inquiry inquiry = new Inquiry(owner(plugin));
        String prefix = inquiry.ask("prefix()", plugin::prefix, "give a word such as acme");
        List<Kpi> kpis = inquiry.askAll("kpis()", plugin::kpis);
        List<Kpi> replacements = inquiry.askAll("replacements()", plugin::replacements);
        return new Contribution(
                plugin,
                inquiry.owner(),
                prefix,
                inquiry.askAll("measures()", plugin::measures),
                inquiry.askAll("dimensions()", plugin::dimensions),
                inquiry.askAll("functions()", plugin::functions),
                kpis,
                replacements,
                inquiry.askForCalendars(plugin),
                inquiry.askAll("tactics()", plugin::tactics),
                inquiry.askAll("channels()", plugin::channels));
    }

    /** Whose KPIs and replacements say where they come from. */
    Kpi owned(Kpi kpi) {
        return kpi.withOrigin(prefix);
    }

    /** The exception that says of this plugin what is wrong. */
    PluginException error(String problem) {
        return new PluginException(owner, "plugin " + owner + ": " + problem);
    }

    PluginException error(String problem, Throwable cause) {
        return new PluginException(owner, "plugin " + owner + ": " + problem, cause);
    }

    /** The questions to a plugin, whose code may do anything. */
    private record Inquiry(String owner) {

        private <T> T ask(String method, Supplier<? extends @Nullable T> question, String remedy) {
            T answer;
            try {
                answer = question.get();
            } catch (StackOverflowError e) {
                throw threw(method, e);
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                throw threw(method, e);
            }
            if (answer == null) {
                throw error(method + " gave null; " + remedy, null);
            }
            return answer;
        }

        private <T> List<T> askAll(String method, Supplier<? extends @Nullable Collection<T>> question) {
            Collection<? extends @Nullable T> answer = ask(method, question, "give an empty list");
            List<@Nullable T> elements = ask(method, () -> new ArrayList<>(answer), "");
            List<T> copy = new ArrayList<>();
            for (T element : elements) {
                if (element == null) {
                    throw error(method + " has a null among its elements", null);
                }
                copy.add(element);
            }
            return List.copyOf(copy);
        }

        private Map<String, RaceCalendar> askForCalendars(RacePlugin plugin) {
            Map<String, RaceCalendar> answer = ask("calendars()", plugin::calendars, "give an empty map");
            List<String> names = askAll("calendars()", answer::keySet);
            List<RaceCalendar> calendars = askAll("calendars()", answer::values);
            Map<String, RaceCalendar> byName = new TreeMap<>();
            for (int i = 0; i < names.size(); i++) {
                byName.put(names.get(i), calendars.get(i));
            }
            return byName;
        }

        private PluginException threw(String method, Throwable thrown) {
            return error(method + " threw " + Spelling.excerpt(thrown), thrown);
        }

        private PluginException error(String problem, @Nullable Throwable cause) {
            String message = "plugin " + owner + ": " + problem;
            return cause == null ? new PluginException(owner, message) : new PluginException(owner, message, cause);
        }
    }
}
