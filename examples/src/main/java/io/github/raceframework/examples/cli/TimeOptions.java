package io.github.raceframework.examples.cli;

import io.github.raceframework.core.plugin.RacePlugins;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.metrics.facts.Dataset;
import io.github.raceframework.metrics.query.Comparison;
import io.github.raceframework.metrics.query.KpiQuery;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say over which times values go. */
final class TimeOptions {

    private static final Pattern TRAILING = Pattern.compile("([1-9][0-9]{0,5})(,day)?");

    @Option(
            names = "--grain",
            paramLabel = "GRAIN",
            description = "Split by day, week, month, quarter or year of the calendar.")
    private @Nullable Grain grain;

    @Option(
            names = "--calendar",
            paramLabel = "TEXT",
            converter = CalendarOption.class,
            description = "Calendar of the grain: iso (the default), week=SUNDAY,year=APRIL (either or both), nrf, or"
                    + " 4-4-5,last=SATURDAY,month=JANUARY (or 4-5-4, 5-4-4; nearest), or that of a plugin, such as"
                    + " acme.season.")
    private @Nullable CalendarName calendar;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = RangeOptions.DateOption.class,
            description = "First day (default: the first that the data cover).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = RangeOptions.DateOption.class,
            description = "Day after the last (default: the end of what the data cover).")
    private @Nullable LocalDate to;

    @Option(
            names = "--compare",
            paramLabel = "WITH",
            description =
                    "Compare each value with that of another period: previous, year_ago (same month, quarter or day; same week"
                            + " of a calendar of whole weeks) or year_ago_weekday (364 days before).")
    private @Nullable Comparison comparison;

    @Option(
            names = "--trailing",
            paramLabel = "COUNT[,day]",
            description = "Each value over so many buckets of the grain, or days, that end with its own.")
    private @Nullable String trailing;

    @Option(
            names = "--to-date",
            paramLabel = "GRAIN",
            description = "Each value from the start of the longer bucket its own ends in: year to date.")
    private @Nullable Grain toDate;

    /** Fails if an option stands there without the one it needs. */
    void check() {
        if (grain == null) {
            requireGrain("--calendar", comparison == null ? calendar : null);
            requireGrain("--trailing", trailing);
            requireGrain("--to-date", toDate);
        }
        if (trailing != null && toDate != null) {
            throw new UsageException("--trailing and --to-date: a value goes over one of the two");
        }
    }

    private static void requireGrain(String option, @Nullable Object given) {
        if (given != null) {
            throw new UsageException(option + " " + given + " is about buckets of time; ask for them with --grain");
        }
    }

    /** Whether there are buckets. */
    boolean hasGrain() {
        return grain != null;
    }

    /** Whether values go over other days than those of their buckets. */
    boolean hasWindow() {
        return trailing != null || toDate != null;
    }

    /** The query over these times. */
    KpiQuery apply(KpiQuery query, Dataset dataset, RacePlugins plugins) {
        KpiQuery timed = query.calendar(calendar(plugins));
        timed = comparison == null ? timed : timed.compare(comparison);
        if (grain != null) {
            timed = timed.grain(grain);
            timed = trailing == null ? timed : trailing(timed, trailing, grain);
            timed = toDate == null ? timed : timed.toDate(toDate);
        }
        return RangeOptions.findRange(from, to, dataset).map(timed::range).orElse(timed);
    }

    private static KpiQuery trailing(KpiQuery query, String text, Grain grain) {
        Matcher matcher = TRAILING.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException("--trailing " + Text.quoted(text)
                    + " is no number of buckets, such as 3, or of days, such as 28,day");
        }
        return query.trailing(Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? grain : Grain.DAY);
    }

    RaceCalendar calendar(RacePlugins plugins) {
        return calendar == null ? RaceCalendar.iso() : calendar.in(plugins, "--calendar");
    }
}
