package io.github.raceframework.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The browser of this machine and its driver, as the system's packages put them on the path ({@code apt-get install chromium chromium-driver}). Nothing
 * is ever downloaded.
 *
 * @param browser the browser
 * @param driver what steers it
 */
record Chromium(Path browser, Path driver) {

    /**
     * The browser of this machine.
     *
     * @throws TestAbortedException if there is none; a line of the output says so, as aborted tests are easily overlooked
     */
    static Chromium require() {
        Optional<Path> browser = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> onPath(name).stream())
                .findFirst();
        Optional<Path> driver = onPath("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            String missing = "no browser: tests in a browser are skipped, as the path has no "
                    + (browser.isEmpty() ? "chromium" : "chromedriver")
                    + "; install the packages chromium and chromium-driver";
            System.out.println(missing);
            throw new TestAbortedException(missing);
        }
        return new Chromium(browser.get(), driver.get());
    }

    private static Optional<Path> onPath(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
