package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money set aside for something over some days.
 *
 * <p>Write one with {@link #define}; a {@link RacePlan} checks it and fills in what is left unsaid.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param category what the money is spent on
 * @param period the days it is for
 * @param stage the stage it serves
 * @param media how it is divided among media types
 * @param channel id of its channel; null for none
 * @param campaign id of its campaign; null for none
 * @param focus whose custom it seeks
 * @param allocation how proven its use is; null where nobody has said
 * @param planned what is to be spent
 * @param committed what is bound; null where it is not known, which is not zero
 * @param actual what was spent up to where the books are closed; null where it is not known, which is not zero
 */
public record BudgetLine(
        String id,
        CostCategory category,
        DateRange period,
        Stage stage,
        MediaSplit media,
        @Nullable String channel,
        @Nullable String campaign,
        CustomerFocus focus,
        @Nullable Allocation allocation,
        Money planned,
        @Nullable Money committed,
        @Nullable Money actual) {

    /** Starts a budget line. */
    public static BudgetLineBuilder define(String id, CostCategory category, DateRange period, Money planned) {
        return new BudgetLineBuilder(id, category, period, planned);
    }

    /** Its channel, if it has one. */
    public Optional<String> findChannel() {
        return Optional.ofNullable(channel);
    }

    /** Its campaign, if it has one. */
    public Optional<String> findCampaign() {
        return Optional.ofNullable(campaign);
    }

    /** How proven its use is, if somebody has said. */
    public Optional<Allocation> findAllocation() {
        return Optional.ofNullable(allocation);
    }

    /** The amount of that kind; empty where it is not known. */
    public Optional<Money> find(BudgetFigure figure) {
        return switch (figure) {
            case PLANNED -> Optional.of(planned);
            case COMMITTED -> Optional.ofNullable(committed);
            case ACTUAL -> Optional.ofNullable(actual);
        };
    }
}
