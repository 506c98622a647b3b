package io.github.raceframework.examples.cli;

import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopFiles;
import io.github.raceframework.examples.shop.ShopScorecard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code race demo}: two years of an invented shop, by the stages of RACE. */
@Command(
        name = "demo",
        description = {
            "Two years of an invented shop: its exports and its plan go in, results by the stages of RACE and a dashboard come out.",
            "The exports are in the program; name a directory to read yours of the same names and layouts."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Directory of the exports.")
    private @Nullable Path directory;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write the dashboard into this file (default: a new directory for temporary files).")
    private @Nullable Path report;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (report != null) {
            WrittenFile.check("--report", report);
        }
        Shop shop = Shop.read(directory == null ? ShopFiles.packed() : ShopFiles.in(directory));
        new DemoReport(shop, terminal.out()).print();
        Path page = report == null ? temporary() : report;
        WrittenFile.write(ShopScorecard.report(shop).toHtml(), page);
        terminal.out().print("\nDASHBOARD, to be opened in a browser: " + page + "\n");
    }

    /** In a directory of its own, as a file of a known name among those of others could be theirs. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory("race-demo-").resolve("leuchtfink-2025.html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
