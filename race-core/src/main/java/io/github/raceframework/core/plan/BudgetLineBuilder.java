package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.media.MediaSplit;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a {@link BudgetLine} says. What is left unsaid is the campaign's, if there is one: stage, channel, focus, and all of the
 * money to its primary media type. A line without a campaign must say its stage and its media. Committed and actual amounts that are not
 * said are not known. Not for use by several threads.
 */
public final class BudgetLineBuilder {

    final String id;
    final CostCategory category;
    final DateRange period;
    final Money planned;

    @Nullable
    Stage stage;

    @Nullable
    MediaSplit media;

    @Nullable
    String channel;

    @Nullable
    String campaign;

    @Nullable
    CustomerFocus focus;

    @Nullable
    Allocation allocation;

    @Nullable
    Money committed;

    @Nullable
    Money actual;

    BudgetLineBuilder(String id, CostCategory category, DateRange period, Money planned) {
        this.id = id;
        this.category = category;
        this.period = period;
        this.planned = planned;
    }

    /** The stage it serves. */
    public BudgetLineBuilder stage(Stage newStage) {
        stage = newStage;
        return this;
    }

    /** How it is divided among media types. */
    public BudgetLineBuilder media(MediaSplit newMedia) {
        media = newMedia;
        return this;
    }

    /** All of it goes to this media type. */
    public BudgetLineBuilder media(MediaType type) {
        return media(MediaSplit.of(type));
    }

    /** Id of its channel, {@code PAID_SEARCH}. */
    public BudgetLineBuilder channel(String newChannel) {
        channel = newChannel;
        return this;
    }

    /** Id of its campaign. */
    public BudgetLineBuilder campaign(String newCampaign) {
        campaign = newCampaign;
        return this;
    }

    /** Whose custom it seeks. */
    public BudgetLineBuilder focus(CustomerFocus newFocus) {
        focus = newFocus;
        return this;
    }

    /** How proven its use is. */
    public BudgetLineBuilder allocation(Allocation newAllocation) {
        allocation = newAllocation;
        return this;
    }

    /** What is bound. */
    public BudgetLineBuilder committed(Money newCommitted) {
        committed = newCommitted;
        return this;
    }

    /** What was spent, up to where the books are closed. */
    public BudgetLineBuilder actual(Money newActual) {
        actual = newActual;
        return this;
    }

    /** The line, once a plan has found no fault in it. */
    BudgetLine build(@Nullable Campaign of) {
        Stage inherited = of == null ? null : of.stage();
        MediaSplit primary = of == null ? null : MediaSplit.of(of.media().primary());
        CustomerFocus sought = of == null ? CustomerFocus.BOTH : of.focus();
        return new BudgetLine(
                id,
                category,
                period,
                Objects.requireNonNull(stage == null ? inherited : stage),
                Objects.requireNonNull(media == null ? primary : media),
                channel == null && of != null ? of.channel() : channel,
                campaign,
                focus == null ? sought : focus,
                allocation,
                planned,
                committed,
                actual);
    }
}
