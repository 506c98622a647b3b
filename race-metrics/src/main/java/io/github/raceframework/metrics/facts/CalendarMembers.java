package io.github.raceframework.metrics.facts;

import io.github.raceframework.core.kpi.CalendarAttribute;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.metrics.aggregate.Members;
import java.util.Optional;

/** The members of a calendar attribute: every table that has it knows all of them, because the calendar does. */
final class CalendarMembers implements Members {

    private final CalendarAttribute attribute;

    CalendarMembers(CalendarAttribute attribute) {
        this.attribute = attribute;
    }

    @Override
    public Dimension dimension() {
        return attribute.dimension();
    }

    @Override
    public Optional<CalendarAttribute> findCalendarAttribute() {
        return Optional.of(attribute);
    }

    @Override
    public Knowledge of(String member) {
        boolean known = member.equals(Dimension.NOT_SET)
                || attribute.dimension().vocabulary().contains(member);
        return known ? Knowledge.KNOWN : Knowledge.UNKNOWN;
    }

    @Override
    public boolean occur() {
        return true;
    }

    @Override
    public Optional<String> findOnly() {
        return Optional.empty();
    }

    @Override
    public Optional<String> findNearest(String member) {
        return Spelling.nearest(member, attribute.dimension().vocabulary());
    }
}
