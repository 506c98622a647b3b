package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.snapshot;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.SCORE;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/** Organic search, earned media and brand surveys. Constants, all of them immutable. */
public final class SearchAndBrandMeasures {

    /** Search result impressions of own URLs (Search Console). */
    public static final Measure ORGANIC_IMPRESSIONS =
            flow("organic_impressions", COUNT, "Search result impressions of own URLs (Search Console).");

    /** Clicks from unpaid results. */
    public static final Measure ORGANIC_CLICKS = flow("organic_clicks", COUNT, "Clicks from unpaid results.");

    /** Sum over rows of position x impressions; exists only so average position can be recomputed. */
    public static final Measure POSITION_IMPRESSIONS = flow(
            "position_impressions",
            SCORE,
            "Sum over rows of position x impressions; exists only so average position can be recomputed.");

    /** Searches for own brand terms (index or volume). */
    public static final Measure BRAND_SEARCHES =
            flow("brand_searches", COUNT, "Searches for own brand terms (index or volume).");

    /** Searches for all brands in the category, own brand included. */
    public static final Measure CATEGORY_SEARCHES =
            flow("category_searches", COUNT, "Searches for all brands in the category, own brand included.");

    /** Keywords being rank-tracked. */
    public static final Measure TRACKED_KEYWORDS = snapshot("tracked_keywords", COUNT, "Keywords being rank-tracked.");

    /** Tracked keywords ranking 1-10. */
    public static final Measure TOP10_KEYWORDS = snapshot("top10_keywords", COUNT, "Tracked keywords ranking 1-10.");

    /** Distinct domains linking in, snapshot. */
    public static final Measure REFERRING_DOMAINS =
            snapshot("referring_domains", COUNT, "Distinct domains linking in, snapshot.");

    /** Mentions of the brand in monitored sources. */
    public static final Measure BRAND_MENTIONS =
            flow("brand_mentions", COUNT, "Mentions of the brand in monitored sources.");

    /** Mentions of all tracked brands, own included. */
    public static final Measure CATEGORY_MENTIONS =
            flow("category_mentions", COUNT, "Mentions of all tracked brands, own included.");

    /** Mentions classified positive. */
    public static final Measure MENTIONS_POSITIVE = flow("mentions_positive", COUNT, "Mentions classified positive.");

    /** Mentions classified neutral. */
    public static final Measure MENTIONS_NEUTRAL = flow("mentions_neutral", COUNT, "Mentions classified neutral.");

    /** Mentions classified negative. */
    public static final Measure MENTIONS_NEGATIVE = flow("mentions_negative", COUNT, "Mentions classified negative.");

    /** Earned articles, broadcasts, podcasts. */
    public static final Measure MEDIA_PLACEMENTS =
            flow("media_placements", COUNT, "Earned articles, broadcasts, podcasts.");

    /** Valid brand-tracker respondents. */
    public static final Measure BRAND_SURVEY_RESPONSES =
            flow("brand_survey_responses", COUNT, "Valid brand-tracker respondents.");

    /** Respondents aware when prompted. */
    public static final Measure BRAND_AWARE_PROMPTED =
            flow("brand_aware_prompted", COUNT, "Respondents aware when prompted.");

    /** Respondents naming the brand unaided. */
    public static final Measure BRAND_AWARE_UNPROMPTED =
            flow("brand_aware_unprompted", COUNT, "Respondents naming the brand unaided.");

    /** Respondents who would consider the brand. */
    public static final Measure BRAND_CONSIDERERS =
            flow("brand_considerers", COUNT, "Respondents who would consider the brand.");

    private SearchAndBrandMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                ORGANIC_IMPRESSIONS,
                ORGANIC_CLICKS,
                POSITION_IMPRESSIONS,
                BRAND_SEARCHES,
                CATEGORY_SEARCHES,
                TRACKED_KEYWORDS,
                TOP10_KEYWORDS,
                REFERRING_DOMAINS,
                BRAND_MENTIONS,
                CATEGORY_MENTIONS,
                MENTIONS_POSITIVE,
                MENTIONS_NEUTRAL,
                MENTIONS_NEGATIVE,
                MEDIA_PLACEMENTS,
                BRAND_SURVEY_RESPONSES,
                BRAND_AWARE_PROMPTED,
                BRAND_AWARE_UNPROMPTED,
                BRAND_CONSIDERERS);
    }
}
