package io.github.raceframework.io.imports;

import static io.github.raceframework.core.kpi.standard.LeadMeasures.PIPELINE_CREATED_VALUE;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.DEALS_LOST;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.DEALS_WON;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.LOST_VALUE;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.OPPS_CREATED;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.SALES_CYCLE_TIME;
import static io.github.raceframework.core.kpi.standard.SalesMeasures.WON_VALUE;
import static io.github.raceframework.core.kpi.standard.ServiceMeasures.NPS_DETRACTORS;
import static io.github.raceframework.core.kpi.standard.ServiceMeasures.NPS_PASSIVES;
import static io.github.raceframework.core.kpi.standard.ServiceMeasures.NPS_PROMOTERS;
import static io.github.raceframework.core.kpi.standard.ServiceMeasures.SURVEY_RESPONSES;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.COUNTRY;
import static io.github.raceframework.core.kpi.standard.StandardDimensions.SOURCE_SYSTEM;
import static io.github.raceframework.io.imports.ImportColumn.Trait.ONLY_MEMBERS;
import static io.github.raceframework.io.imports.StandardProfiles.optional;

import java.util.Locale;

/** Deals of sales systems, and surveys of customers. */
final class CrmProfiles {

    private static final String SCORED = "if(score >= 0 and score <= 10, ";

    private CrmProfiles() {}

    static ImportProfile hubspotDeals() {
        return ImportProfile.named("hubspot-deals")
                .with(
                        ImportColumn.day("Close Date", "closedate"),
                        stage("won", "Closed Won", "closedwon")
                                .withMember("Closed Lost", "lost")
                                .withMember("closedlost", "lost"),
                        ImportColumn.operand("Amount"))
                .with(optional(
                        ImportColumn.operand("Days to close", "days_to_close"),
                        ImportColumn.currency("Currency", "deal_currency_code")))
                .with(ImportColumn.ignored("the stage says it", "Is Closed Won", "Is Closed", "Is closed lost"))
                .withComputed(DEALS_WON, "if([Deal Stage] = 'won', 1, 0)")
                .withComputed(DEALS_LOST, "if([Deal Stage] = 'lost', 1, 0)")
                .withComputed(WON_VALUE, "if([Deal Stage] = 'won', Amount, 0)")
                .withComputed(LOST_VALUE, "if([Deal Stage] = 'lost', Amount, 0)")
                .withComputed(SALES_CYCLE_TIME, "if([Deal Stage] = 'won', [Days to close] * 86400, 0)")
                .withFilter("[Deal Stage] = 'won' | 'lost'")
                .withConstant(SOURCE_SYSTEM, "HUBSPOT");
    }

    /** The stage of a deal in the default pipeline, by its name and by its key. */
    private static ImportColumn stage(String won, String name, String key) {
        ImportColumn stage = ImportColumn.operand("Deal Stage", "dealstage")
                .with(ONLY_MEMBERS)
                .withMember(name, won)
                .withMember(key, won);
        for (String open : new String[] {
            "Appointment Scheduled",
            "Qualified To Buy",
            "Presentation Scheduled",
            "Decision Maker Bought-In",
            "Contract Sent"
        }) {
            stage = stage.withMember(open, "open")
                    .withMember(open.replace(" ", "").replace("-", "").toLowerCase(Locale.ROOT), "open");
        }
        return stage;
    }

    static ImportProfile hubspotCreatedDeals() {
        return ImportProfile.named("hubspot-created-deals")
                .with(ImportColumn.day("Create Date", "createdate"), ImportColumn.of(PIPELINE_CREATED_VALUE, "Amount"))
                .with(optional(ImportColumn.currency("Currency", "deal_currency_code")))
                .withRowCount(OPPS_CREATED)
                .withConstant(SOURCE_SYSTEM, "HUBSPOT");
    }

    static ImportProfile npsSurvey() {
        return ImportProfile.named("nps-survey")
                .with(
                        ImportColumn.day("date"),
                        ImportColumn.operand("score"),
                        ImportColumn.identity("respondent", "respondent"))
                .with(optional(ImportColumn.of(COUNTRY, "country")))
                .withComputed(SURVEY_RESPONSES, SCORED + "1, unknown)")
                .withComputed(NPS_PROMOTERS, SCORED + "if(score >= 9, 1, 0), unknown)")
                .withComputed(NPS_PASSIVES, SCORED + "if(score >= 7 and score < 9, 1, 0), unknown)")
                .withComputed(NPS_DETRACTORS, SCORED + "if(score < 7, 1, 0), unknown)");
    }
}
