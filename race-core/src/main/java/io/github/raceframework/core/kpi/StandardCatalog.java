package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.standard.ActQualityKpis;
import io.github.raceframework.core.kpi.standard.ActRateKpis;
import io.github.raceframework.core.kpi.standard.ActValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ActVolumeKpis;
import io.github.raceframework.core.kpi.standard.ConvertCostKpis;
import io.github.raceframework.core.kpi.standard.ConvertOrderQualityKpis;
import io.github.raceframework.core.kpi.standard.ConvertRateKpis;
import io.github.raceframework.core.kpi.standard.ConvertReturnKpis;
import io.github.raceframework.core.kpi.standard.ConvertSalesKpis;
import io.github.raceframework.core.kpi.standard.ConvertVolumeKpis;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.EmailMeasures;
import io.github.raceframework.core.kpi.standard.EngageAdvocacyKpis;
import io.github.raceframework.core.kpi.standard.EngageCostKpis;
import io.github.raceframework.core.kpi.standard.EngageEmailKpis;
import io.github.raceframework.core.kpi.standard.EngageRetentionKpis;
import io.github.raceframework.core.kpi.standard.EngageSatisfactionKpis;
import io.github.raceframework.core.kpi.standard.EngageValueKpis;
import io.github.raceframework.core.kpi.standard.EngageVolumeKpis;
import io.github.raceframework.core.kpi.standard.LeadMeasures;
import io.github.raceframework.core.kpi.standard.PaidMediaMeasures;
import io.github.raceframework.core.kpi.standard.PlanInvestmentKpis;
import io.github.raceframework.core.kpi.standard.PlanMeasures;
import io.github.raceframework.core.kpi.standard.PlanProgressKpis;
import io.github.raceframework.core.kpi.standard.ReachQualityKpis;
import io.github.raceframework.core.kpi.standard.ReachShareKpis;
import io.github.raceframework.core.kpi.standard.ReachValueAndCostKpis;
import io.github.raceframework.core.kpi.standard.ReachVolumeKpis;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.SearchAndBrandMeasures;
import io.github.raceframework.core.kpi.standard.ServiceMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.TransitionKpis;
import io.github.raceframework.core.kpi.standard.WebAndSocialMeasures;
import java.util.List;

/** Puts the standard definitions into a catalogue, which checks them. */
final class StandardCatalog {

    private StandardCatalog() {}

    static KpiCatalog load() {
        return KpiCatalog.empty()
                .withDimensions(StandardDimensions.all())
                .withMeasures(joined(measures()))
                .withKpis(joined(kpis()));
    }

    private static List<List<Measure>> measures() {
        return List.of(
                PaidMediaMeasures.all(),
                SearchAndBrandMeasures.all(),
                WebAndSocialMeasures.all(),
                LeadMeasures.all(),
                SalesMeasures.all(),
                CustomerMeasures.all(),
                EmailMeasures.all(),
                ServiceMeasures.all(),
                PlanMeasures.all());
    }

    private static List<List<Kpi>> kpis() {
        return List.of(
                PlanProgressKpis.all(),
                PlanInvestmentKpis.all(),
                ReachVolumeKpis.all(),
                ReachQualityKpis.all(),
                ReachShareKpis.all(),
                ReachValueAndCostKpis.all(),
                ActVolumeKpis.all(),
                ActRateKpis.all(),
                ActQualityKpis.all(),
                ActValueAndCostKpis.all(),
                ConvertVolumeKpis.all(),
                ConvertRateKpis.all(),
                ConvertOrderQualityKpis.all(),
                ConvertSalesKpis.all(),
                ConvertReturnKpis.all(),
                ConvertCostKpis.all(),
                EngageVolumeKpis.all(),
                EngageRetentionKpis.all(),
                EngageEmailKpis.all(),
                EngageSatisfactionKpis.all(),
                EngageAdvocacyKpis.all(),
                EngageValueKpis.all(),
                EngageCostKpis.all(),
                TransitionKpis.all());
    }

    private static <T> List<T> joined(List<List<T>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
