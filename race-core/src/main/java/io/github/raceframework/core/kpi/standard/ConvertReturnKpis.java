package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.framework.Stage.CONVERT;
import static io.github.raceframework.core.framework.VqvcFamily.VALUE;
import static io.github.raceframework.core.kpi.Direction.UP;
import static io.github.raceframework.core.kpi.DisplayUnit.MONEY;
import static io.github.raceframework.core.kpi.DisplayUnit.PERCENT;
import static io.github.raceframework.core.kpi.DisplayUnit.RATIO;
import static io.github.raceframework.core.kpi.Kpi.define;

import io.github.raceframework.core.kpi.Kpi;
import java.util.List;

/** Convert, value: what advertising and marketing return on their cost. Constants, all of them immutable. */
public final class ConvertReturnKpis {

    /**
     * Attributed revenue: {@code conversion_value}.
     *
     * <p>Source: Google Ads; Fivetran.
     */
    public static final Kpi CONVERSION_VALUE = define(
                    "convert.conversion_value", "Attributed revenue", "conversion_value")
            .stage(CONVERT)
            .family(VALUE)
            .unit(MONEY)
            .direction(UP)
            .source("Google Ads; Fivetran")
            .build();

    /**
     * Return on ad spend: {@code conversion_value / media_cost}.
     *
     * <p>Recompute from totals; never average daily ROAS. Cost 0: absent. Source: Google Ads; GA4; Meta.
     */
    public static final Kpi ROAS = define("convert.roas", "Return on ad spend", "conversion_value / media_cost")
            .stage(CONVERT)
            .family(VALUE)
            .unit(RATIO)
            .direction(UP)
            .edgeCases("Recompute from totals; never average daily ROAS. Cost 0 -> absent.")
            .source("Google Ads; GA4; Meta")
            .build();

    /**
     * Incremental ROAS: {@code incremental_sales / media_cost}.
     *
     * <p>Source: Google Ads lift; industry convention.
     */
    public static final Kpi INCREMENTAL_ROAS = define(
                    "convert.incremental_roas", "Incremental ROAS", "incremental_sales / media_cost")
            .stage(CONVERT)
            .family(VALUE)
            .unit(RATIO)
            .direction(UP)
            .estimate()
            .source("Google Ads lift; industry convention")
            .build();

    /**
     * Profit on ad spend: {@code conversion_gross_profit / media_cost}.
     *
     * <p>Source: Google Ads cart data.
     */
    public static final Kpi POAS = define("convert.poas", "Profit on ad spend", "conversion_gross_profit / media_cost")
            .stage(CONVERT)
            .family(VALUE)
            .unit(RATIO)
            .direction(UP)
            .source("Google Ads cart data")
            .build();

    /**
     * Marketing efficiency ratio: {@code net_sales / marketing_cost}.
     *
     * <p>Some define on ad spend only: state denominator. Source: industry convention.
     */
    public static final Kpi MER = define("convert.mer", "Marketing efficiency ratio", "net_sales / marketing_cost")
            .stage(CONVERT)
            .family(VALUE)
            .unit(RATIO)
            .direction(UP)
            .edgeCases("Some define on ad spend only: state denominator.")
            .source("industry convention")
            .build();

    /**
     * Marketing ROI (contribution): {@code (net_sales - cogs - variable_cost - marketing_cost) / marketing_cost}.
     *
     * <p>Assumes all sales are due to marketing; prefer plan.romi. Source: Chaffey; Farris.
     */
    public static final Kpi ROI = define(
                    "convert.roi",
                    "Marketing ROI (contribution)",
                    "(net_sales - cogs - variable_cost - marketing_cost) / marketing_cost")
            .stage(CONVERT)
            .family(VALUE)
            .unit(PERCENT)
            .direction(UP)
            .edgeCases("Assumes all sales are due to marketing; prefer plan.romi.")
            .source("Chaffey; Farris")
            .build();

    private ConvertReturnKpis() {}

    /** These KPIs, in the order above. */
    public static List<Kpi> all() {
        return List.of(CONVERSION_VALUE, ROAS, INCREMENTAL_ROAS, POAS, MER, ROI);
    }
}
