package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.ACT;
import static io.github.raceframework.core.framework.Stage.ENGAGE;
import static io.github.raceframework.core.framework.VqvcFamily.QUALITY;
import static io.github.raceframework.core.kpi.Direction.DOWN;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.DURATION;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.DisplayUnit.SCORE;
import static io.github.raceframework.core.kpi.Kpi.define;
import static io.github.raceframework.core.kpi.Sampling.SUBSET;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Engage, quality: satisfaction, reviews and customer service. Constants, all of them immutable. */
public final class EngageSatisfactionKpis {

    /**
     * Net Promoter Score: {@code 100 * (nps_promoters - nps_detractors) / (nps_promoters + nps_passives +
     * nps_detractors)}.
     *
     * <p>Range -100..100; pool counts, never average scores. Show n. Source: Bain.
     */
    public static final Kpi NPS = define(
                    "engage.nps",
                    "Net Promoter Score",
                    "100 * (nps_promoters - nps_detractors) / (nps_promoters + nps_passives + nps_detractors)")
            .range("-100..100")
            .stage(ENGAGE)
            .family(QUALITY)
            .headline()
            .unit(SCORE)
            .direction(UP)
            .edgeCases("Range -100..100; pool counts, never average scores. Show n.")
            .source("Bain")
            .build();

    /**
     * Customer satisfaction (CSAT): {@code csat_satisfied / csat_responses}.
     *
     * <p>Some tools report mean rating: different KPI. Source: CX convention.
     */
    public static final Kpi CSAT = define(
                    "engage.csat", "Customer satisfaction (CSAT)", "csat_satisfied / csat_responses")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .edgeCases("Some tools report mean rating: different KPI.")
            .source("CX convention")
            .build();

    /**
     * Customer effort score: {@code ces_score_sum / ces_responses}.
     *
     * <p>CES 1.0 scales run the other way; normalise first. Source: CX convention.
     */
    public static final Kpi CES = define("engage.ces", "Customer effort score", "ces_score_sum / ces_responses")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(SCORE)
            .direction(UP)
            .edgeCases("CES 1.0 scales run the other way; normalise first.")
            .source("CX convention")
            .build();

    /**
     * Average review rating: {@code rating_sum / reviews}.
     *
     * <p>Weighted by the number of reviews. State the top of the scale. Source: industry convention.
     */
    public static final Kpi AVG_RATING = define("engage.avg_rating", "Average review rating", "rating_sum / reviews")
            .stage(ENGAGE)
            .alsoStage(ACT)
            .family(QUALITY)
            .unit(SCORE)
            .direction(UP)
            .edgeCases("Weighted by review count; scale max stored.")
            .source("industry convention")
            .build();

    /**
     * Survey response rate: {@code survey_responses / surveys_sent}.
     *
     * <p>Source: CX convention.
     */
    public static final Kpi SURVEY_RESPONSE_RATE = define(
                    "engage.survey_response_rate", "Survey response rate", "survey_responses / surveys_sent")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("CX convention")
            .build();

    /**
     * First contact resolution: {@code tickets_solved_first_touch / tickets_solved}.
     *
     * <p>Source: Service convention.
     */
    public static final Kpi FIRST_CONTACT_RESOLUTION = define(
                    "engage.first_contact_resolution",
                    "First contact resolution",
                    "tickets_solved_first_touch / tickets_solved")
            .range("0..1")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(UP)
            .sampling(SUBSET)
            .source("Service convention")
            .build();

    /**
     * First response time: {@code first_reply_time / tickets_replied}.
     *
     * <p>Medians are not aggregatable; keep sums or digests. Source: Zendesk.
     */
    public static final Kpi FIRST_RESPONSE_TIME = define(
                    "engage.first_response_time", "First response time", "first_reply_time / tickets_replied")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(DURATION)
            .direction(DOWN)
            .edgeCases("Medians are not aggregatable; keep sums or digests.")
            .source("Zendesk")
            .build();

    /**
     * Resolution time: {@code resolution_time / tickets_solved}.
     *
     * <p>Source: Zendesk.
     */
    public static final Kpi RESOLUTION_TIME = define(
                    "engage.resolution_time", "Resolution time", "resolution_time / tickets_solved")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(DURATION)
            .direction(DOWN)
            .source("Zendesk")
            .build();

    /**
     * Contact rate: {@code tickets_opened / orders}.
     *
     * <p>Source: Service convention.
     */
    public static final Kpi CONTACT_RATE = define("engage.contact_rate", "Contact rate", "tickets_opened / orders")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(RATIO)
            .direction(DOWN)
            .source("Service convention")
            .build();

    /**
     * Complaint rate: {@code complaints / orders}.
     *
     * <p>Source: industry convention.
     */
    public static final Kpi COMPLAINT_RATE = define("engage.complaint_rate", "Complaint rate", "complaints / orders")
            .stage(ENGAGE)
            .family(QUALITY)
            .unit(PERCENT)
            .direction(DOWN)
            .source("industry convention")
            .build();

    private EngageSatisfactionKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(
                NPS,
                CSAT,
                CES,
                AVG_RATING,
                SURVEY_RESPONSE_RATE,
                FIRST_CONTACT_RESOLUTION,
                FIRST_RESPONSE_TIME,
                RESOLUTION_TIME,
                CONTACT_RATE,
                COMPLAINT_RATE);
    }
}
