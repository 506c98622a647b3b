package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The budget lines of a plan and sums over them. An amount that is not known is never counted as zero: every sum says over how many of its
 * lines it goes.
 *
 * <p>In sums of {@link BudgetFigure#ACTUAL} a line that begins when the books are not closed yet does not count, as it can have no actual amount; a
 * group of such lines alone is absent. As long as no books are closed every line counts, with an amount that is not known.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Budget {

    private final Currency currency;
    private final List<BudgetLine> lines;
    private final Map<String, Rhythm> rhythms;
    private final @Nullable LocalDate booksClosedTo;

    Budget(Currency currency, List<BudgetLine> lines, Map<String, Rhythm> rhythms, @Nullable LocalDate booksClosedTo) {
        this.currency = currency;
        this.lines = List.copyOf(lines);
        this.rhythms = Map.copyOf(rhythms);
        this.booksClosedTo = booksClosedTo;
    }

    /** The currency of every amount. */
    public Currency currency() {
        return currency;
    }

    /** The lines, in the plan's order. */
    public List<BudgetLine> lines() {
        return lines;
    }

    /** The first day for which nothing is booked yet; empty if nothing is booked at all. */
    public Optional<LocalDate> findBooksClosedTo() {
        return Optional.ofNullable(booksClosedTo);
    }

    /** The lines that end before the books are closed and yet have no actual amount. */
    public List<BudgetLine> unbookedLines() {
        return lines.stream()
                .filter(line -> booksClosedTo != null
                        && !line.period().to().isAfter(booksClosedTo)
                        && line.find(BudgetFigure.ACTUAL).isEmpty())
                .toList();
    }

    /** The budget of these lines alone. */
    public Budget where(Predicate<BudgetLine> condition) {
        return new Budget(currency, lines.stream().filter(condition).toList(), rhythms, booksClosedTo);
    }

    /** The sum over all lines that count. */
    public BudgetTotal total(BudgetFigure figure) {
        return counted(figure).stream()
                .map(line -> BudgetTotal.of(currency, line.find(figure)))
                .reduce(BudgetTotal.none(currency), BudgetTotal::plus);
    }

    /** By the stage a line serves. */
    public BudgetView<Stage> byStage(BudgetFigure figure) {
        return by(figure, line -> Optional.of(line.stage()));
    }

    /**
     * By media type, each line divided by its split in whole minor units, so that its parts add up to it (see {@link
     * io.github.raceframework.core.media.MediaSplit#divide}). A line counts once for each of its types.
     */
    public BudgetView<MediaType> byMedia(BudgetFigure figure) {
        Map<MediaType, BudgetTotal> groups = new TreeMap<>();
        for (BudgetLine line : counted(figure)) {
            Map<MediaType, Money> parts =
                    line.find(figure).map(line.media()::divide).orElse(Map.of());
            for (MediaType type : line.media().weights().keySet()) {
                BudgetTotal part = BudgetTotal.of(currency, Optional.ofNullable(parts.get(type)));
                groups.merge(type, part, BudgetTotal::plus);
            }
        }
        return new BudgetView<>(groups, BudgetTotal.none(currency));
    }

    /** By the id of the channel; lines without one are the rest. */
    public BudgetView<String> byChannel(BudgetFigure figure) {
        return by(figure, BudgetLine::findChannel);
    }

    /** By the id of the campaign; lines without one are the rest. */
    public BudgetView<String> byCampaign(BudgetFigure figure) {
        return by(figure, BudgetLine::findCampaign);
    }

    /** By whether the campaign is always on; lines without one are the rest. */
    public BudgetView<Rhythm> byRhythm(BudgetFigure figure) {
        return by(figure, line -> line.findCampaign().map(rhythms::get));
    }

    /** By whose custom is sought. */
    public BudgetView<CustomerFocus> byFocus(BudgetFigure figure) {
        return by(figure, line -> Optional.of(line.focus()));
    }

    /** By what the money is spent on. */
    public BudgetView<CostCategory> byCategory(BudgetFigure figure) {
        return by(figure, line -> Optional.of(line.category()));
    }

    /** By how proven the use is; lines of which nobody has said are the rest. */
    public BudgetView<Allocation> byAllocation(BudgetFigure figure) {
        return by(figure, BudgetLine::findAllocation);
    }

    private List<BudgetLine> counted(BudgetFigure figure) {
        LocalDate closedTo = figure == BudgetFigure.ACTUAL ? booksClosedTo : null;
        return closedTo == null
                ? lines
                : lines.stream()
                        .filter(line -> line.period().from().isBefore(closedTo))
                        .toList();
    }

    private <K extends Comparable<K>> BudgetView<K> by(BudgetFigure figure, Function<BudgetLine, Optional<K>> aspect) {
        Map<K, BudgetTotal> groups = new TreeMap<>();
        BudgetTotal rest = BudgetTotal.none(currency);
        for (BudgetLine line : counted(figure)) {
            BudgetTotal amount = BudgetTotal.of(currency, line.find(figure));
            Optional<K> group = aspect.apply(line);
            if (group.isPresent()) {
                groups.merge(group.get(), amount, BudgetTotal::plus);
            } else {
                rest = rest.plus(amount);
            }
        }
        return new BudgetView<>(groups, rest);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Budget other
                && currency.equals(other.currency)
                && lines.equals(other.lines)
                && rhythms.equals(other.rhythms)
                && findBooksClosedTo().equals(other.findBooksClosedTo());
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /** The number of lines and what is planned: {@code 12 lines, EUR 600000 planned}. */
    @Override
    public String toString() {
        return lines.size() + " lines, " + total(BudgetFigure.PLANNED) + " planned";
    }
}
