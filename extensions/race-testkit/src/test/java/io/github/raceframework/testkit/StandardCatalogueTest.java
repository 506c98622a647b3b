package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import java.util.Collection;

/** The standard catalogue keeps the contract that the KPIs of plugins are held to. */
class StandardCatalogueTest extends KpiContract {

    @Override
    protected KpiCatalog catalog() {
        return KpiCatalog.standard();
    }

    @Override
    protected Collection<Kpi> kpis() {
        return catalog().kpis();
    }
}
