package io.github.raceframework.examples.shop;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.plan.Campaign;
import io.github.raceframework.core.plan.ContentItem;
import io.github.raceframework.core.plan.CustomerFocus;
import io.github.raceframework.core.plan.PlannedTactic;
import io.github.raceframework.core.plan.RacePlanBuilder;
import io.github.raceframework.core.plan.Rhythm;
import io.github.raceframework.core.value.DateRange;
import java.time.LocalDate;
import java.util.List;

/** By what the shop wants to reach its objectives. Campaigns have the names by which the ad tools' exports know them. */
final class ShopCampaigns {

    private ShopCampaigns() {}

    static void addTo(RacePlanBuilder plan) {
        addTactics(plan);
        addCampaigns(plan);
        addContent(plan);
    }

    private static void addTactics(RacePlanBuilder plan) {
        plan.tactics(
                new PlannedTactic(
                        "paid_search",
                        Stage.REACH,
                        List.of("de-visits", "ch-visits"),
                        "Be there when somebody looks for a lamp, or for us."),
                new PlannedTactic(
                        "shopping_ads", Stage.REACH, List.of("de-visits", "de-sales"), "Show the lamp and its price."),
                new PlannedTactic(
                        "paid_social",
                        Stage.REACH,
                        List.of("de-visits", "ch-visits"),
                        "Show rooms in a better light to those who do not look for a lamp."),
                new PlannedTactic(
                        "seo", Stage.REACH, List.of("de-visits"), "Answer questions on light better than others."),
                new PlannedTactic(
                        "ebook_gated_asset",
                        Stage.ACT,
                        List.of("de-leads", "ch-leads"),
                        "Give the guide for an address."),
                new PlannedTactic(
                        "retargeting", Stage.CONVERT, List.of("de-conversion"), "Remind those who looked at a lamp."),
                new PlannedTactic("store", Stage.CONVERT, List.of("de-sales"), "Let people see the light they buy."),
                new PlannedTactic(
                        "email_newsletter",
                        Stage.ENGAGE,
                        List.of("de-repeat", "de-mail-clicks"),
                        "A reason to come back each week."),
                new PlannedTactic(
                        "push_notification", Stage.ENGAGE, List.of("de-repeat"), "Say when a lamp is in stock again."),
                new PlannedTactic("survey", Stage.ENGAGE, List.of("de-nps", "ch-nps"), "Ask ten days after an order."));
    }

    private static void addCampaigns(RacePlanBuilder plan) {
        plan.campaigns(
                Campaign.define("de-brand", "DE | Brand", "paid_search").focus(CustomerFocus.ACQUISITION),
                Campaign.define("de-generic", "DE | Generic", "paid_search")
                        .audiences("home-office")
                        .focus(CustomerFocus.ACQUISITION),
                Campaign.define("de-shopping", "DE | Shopping", "shopping_ads").focus(CustomerFocus.ACQUISITION),
                Campaign.define("ch-generic", "CH | Generic", "paid_search")
                        .audiences("home-office")
                        .focus(CustomerFocus.ACQUISITION),
                Campaign.define("de-prospecting", "DE | Prospecting", "paid_social")
                        .audiences("first-flat")
                        .focus(CustomerFocus.ACQUISITION),
                Campaign.define("ch-prospecting", "CH | Prospecting", "paid_social")
                        .audiences("first-flat")
                        .focus(CustomerFocus.ACQUISITION),
                Campaign.define("de-retargeting", "DE | Retargeting", "retargeting")
                        .stage(Stage.CONVERT)
                        .channel("PAID_SOCIAL")
                        .focus(CustomerFocus.ACQUISITION),
                Campaign.define("newsletter", "Newsletter", "email_newsletter")
                        .stage(Stage.ENGAGE)
                        .audiences("buyers")
                        .focus(CustomerFocus.RETENTION),
                Campaign.define("push", "Back in stock", "push_notification")
                        .stage(Stage.ENGAGE)
                        .audiences("buyers")
                        .period(DateRange.parse("2025-02-01/2026-01-01"))
                        .focus(CustomerFocus.RETENTION),
                Campaign.define("magazine", "Town magazine", "print")
                        .period(DateRange.parse("2025-10-01/2025-12-01"))
                        .rhythm(Rhythm.BURST)
                        .focus(CustomerFocus.ACQUISITION),
                Campaign.define("evening", "Evening of light", "store")
                        .stage(Stage.CONVERT)
                        .period(DateRange.parse("2025-11-01/2025-12-01"))
                        .rhythm(Rhythm.BURST)
                        .focus(CustomerFocus.ACQUISITION));
    }

    private static void addContent(RacePlanBuilder plan) {
        plan.content(
                ContentItem.of(
                                "guide",
                                "How much light does a room need?",
                                "Guide",
                                Stage.ACT,
                                LocalDate.of(2025, 3, 24),
                                "Mara")
                        .withAudience("home-office"),
                ContentItem.of(
                                "rooms",
                                "One room, three lights",
                                "Short videos",
                                Stage.REACH,
                                LocalDate.of(2025, 6, 1),
                                "Jonas")
                        .withAudience("first-flat")
                        .withChannel("PAID_SOCIAL")
                        .withCampaign("de-prospecting"),
                ContentItem.of(
                                "winter",
                                "Getting through a dark winter",
                                "Series of letters",
                                Stage.ENGAGE,
                                LocalDate.of(2025, 10, 7),
                                "Mara")
                        .withAudience("buyers")
                        .withChannel("EMAIL")
                        .withCampaign("newsletter"));
    }
}
