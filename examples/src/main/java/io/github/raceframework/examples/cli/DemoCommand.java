package io.github.raceframework.examples.cli;

import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code race demo}: two years of an invented shop, by the stages of RACE. */
@Command(
        name = "demo",
        description = {
            "Two years of an invented shop: its exports and its plan go in, results by the stages of RACE come out.",
            "The exports are in the program; name a directory to read yours of the same names and layouts."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Runnable {

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Directory of the exports.")
    private @Nullable Path directory;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Shop shop = Shop.read(directory == null ? ShopFiles.packed() : ShopFiles.in(directory));
        new DemoReport(shop, terminal.out()).print();
    }
}
