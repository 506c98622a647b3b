package io.github.raceframework.metrics.plan;

import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.metrics.aggregate.TableSchema;
import io.github.raceframework.metrics.facts.Dataset;

/**
 * What the marketing cost of a data set is made of. Media are paid once and stand in two places, in the feeds of the ad platforms and in the books.
 *
 * <p>Immutable.
 */
public enum CostBasis {

    /** What the books say: the actual amounts of all budget lines of the plan, media included. What the feeds say of media stays apart. */
    BOOKS,

    /**
     * The media cost of the feeds, of those rows that answer for {@code media_cost}, and the actual amounts of the budget lines that are not the same money. Where
     * it is ambiguous which table has the media cost, so is marketing cost.
     *
     * <p>A media line is the same money if a feed has cost of its campaign on its days and on its channel or the campaign's own. One that names a channel and no
     * campaign is if a feed has cost of that channel on its days that no campaign with lines of its own explains. Of a line whose campaign or channel the feed has
     * only on other days of the books, or which may be a campaign that the plan does not know, nobody knows: its amount is unknown, not dropped and not added.
     */
    MEDIA_AND_BOOKS,

    /**
     * The media cost of the feeds and nothing else: neither people nor agencies, content and tools. It is less than marketing costs, so each value that rests on
     * it carries {@code STAND_IN(media_cost for marketing_cost)}. Tables that have marketing cost themselves are refused.
     */
    MEDIA_ONLY;

    /**
     * A data set on the basis {@link #MEDIA_ONLY}; it needs no plan. Acquisition and retention cost stay absent: media cost does not say which it is.
     *
     * @throws IllegalArgumentException if a table has marketing cost, which would be taken instead of what stands in for it
     */
    public static Dataset mediaOnly(Dataset dataset) {
        for (TableSchema table : dataset.schema().tablesWith(SalesMeasures.MARKETING_COST)) {
            throw new IllegalArgumentException("table \"" + table.name() + "\" has " + SalesMeasures.MARKETING_COST
                    + ", and media only means that " + PaidMediaMeasures.MEDIA_COST
                    + " stands in for it; leave that measure out, or the media only");
        }
        return dataset.standIn(SalesMeasures.MARKETING_COST, PaidMediaMeasures.MEDIA_COST);
    }
}
