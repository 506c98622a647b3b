package io.github.raceframework.examples.loyalty;

import io.github.raceframework.core.plugin.RacePlugin;
import io.github.raceframework.testkit.PluginContract;

/** The plugin and its KPIs keep the contract. */
class LoyaltyPluginTest extends PluginContract {

    @Override
    protected RacePlugin plugin() {
        return new LoyaltyPlugin();
    }
}
