package io.github.raceframework.core.plugin;

import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.kpi.DisplayUnit;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiFunction;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.Outcome;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.Unit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plugins that are wrong in one way each, and two that are right by themselves. */
final class BrokenPlugins {

    private BrokenPlugins() {}

    static Kpi kpi(String id, String formula) {
        return Kpi.define(id, id, formula).unit(DisplayUnit.RATIO).build();
    }

    /** A plugin of KPIs. */
    static class Kpis implements RacePlugin {
        private final String prefix;
        private final List<Kpi> kpis;

        Kpis(String prefix, Kpi... kpis) {
            this.prefix = prefix;
            this.kpis = List.of(kpis);
        }

        @Override
        public String prefix() {
            return prefix;
        }

        @Override
        public Collection<Kpi> kpis() {
            return kpis;
        }
    }

    static final class Beta extends Kpis {
        Beta(Kpi... kpis) {
            super("beta", kpis);
        }
    }

    /** A plugin that replaces KPIs. */
    static class Replacing extends Kpis {
        private final List<Kpi> replacements;

        Replacing(String prefix, Kpi... replacements) {
            super(prefix);
            this.replacements = List.of(replacements);
        }

        @Override
        public Collection<Kpi> replacements() {
            return replacements;
        }
    }

    static final class Measures extends Kpis {
        private final List<Measure> measures;

        Measures(String prefix, Measure... measures) {
            super(prefix);
            this.measures = List.of(measures);
        }

        @Override
        public Collection<Measure> measures() {
            return measures;
        }
    }

    static final class Various extends Kpis {
        Various() {
            super("acme");
        }

        Collection<Dimension> dimensions = List.of();
        Collection<KpiFunction> functions = List.of();
        Map<String, RaceCalendar> calendars = new HashMap<>();
        Collection<Channel> channels = List.of();

        @Override
        public Collection<Dimension> dimensions() {
            return dimensions;
        }

        @Override
        public Collection<KpiFunction> functions() {
            return functions;
        }

        @Override
        public Map<String, RaceCalendar> calendars() {
            return calendars;
        }

        @Override
        public Collection<Channel> channels() {
            return channels;
        }
    }

    static final class Throwing extends Kpis {
        Throwing() {
            super("acme");
        }

        @Override
        public Collection<Kpi> kpis() {
            throw new IllegalStateException("no licence");
        }
    }

    /** Throws what no handler of exceptions would catch. */
    static final class Failing extends Kpis {
        private final Error error;

        Failing(Error error) {
            super("acme");
            this.error = error;
        }

        @Override
        public Collection<Kpi> kpis() {
            throw error;
        }
    }

    static final class GivingNull extends Kpis {
        GivingNull() {
            super("acme");
        }

        @Override
        @SuppressWarnings("NullAway") // What code without null checks may do.
        public Collection<Kpi> kpis() {
            return null;
        }
    }

    static final class GivingANullElement extends Kpis {
        GivingANullElement() {
            super("acme");
        }

        @Override
        @SuppressWarnings("NullAway") // What code without null checks may do.
        public Collection<Measure> measures() {
            @Nullable Measure missing = null;
            return Arrays.asList(AcmePlugin.POINTS, missing);
        }
    }

    static final class WithoutPrefix implements RacePlugin {
        @Override
        @SuppressWarnings("NullAway") // What code without null checks may do.
        public String prefix() {
            return null;
        }
    }

    static final KpiFunction HALF = KpiFunction.define("acme.half_of", Unit.MONEY)
            .input("whole", Unit.MONEY)
            .computing(inputs -> Outcome.of(inputs.getDouble("whole") / 2));
}
