package io.github.raceframework.examples.cli;

import io.github.raceframework.core.framework.RaceFramework;
import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.examples.cli.TextTable.Side;
import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopScorecard;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints the demo: what was read, results stage by stage with what to know about them, what the plan costs, and its scorecard. */
final class DemoReport {

    private final Shop shop;
    private final PrintWriter out;

    DemoReport(Shop shop, PrintWriter out) {
        this.shop = shop;
        this.out = out;
    }

    void print() {
        line("Leuchtfink, an invented shop for lamps: a site for Germany and Switzerland, a store in Germany.");
        line("In go its exports of 2024 and 2025 and its plan for 2025; out come results by the stages of RACE.");
        line("");
        printFiles();
        DemoResults results = new DemoResults(shop);
        for (Stage stage : Stage.values()) {
            if (stage.isLifecycle()) {
                line("");
                line(stage + ": " + RaceFramework.standard().profile(stage).summary());
                new DemoBoard(results, DemoKpis.of(stage)).print(out);
            }
        }
        line("");
        line("FROM STAGE TO STAGE: How many go on");
        new DemoBoard(results, DemoKpis.transitions()).print(out);
        line("");
        line("COSTS of the plan \"" + shop.plan().name() + "\", by stage and by media type");
        new DemoCosts(shop.plan()).print(out);
        line("");
        line("SCORECARD of the plan on 1 January 2026; francs count at the 1.06 euros at which they are booked");
        new ScorecardText(ShopScorecard.of(shop), out).print();
    }

    private void printFiles() {
        TextTable files = new TextTable()
                .column("file", Side.LEFT)
                .column("rows", Side.RIGHT)
                .column("used", Side.RIGHT)
                .column("as", Side.LEFT)
                .column("what else to know", Side.LEFT);
        for (Shop.FileUse use : shop.uses()) {
            files.row(List.of(use.file(), count(use.rows()), count(use.used()), use.what(), use.remark()));
        }
        files.print(out);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
