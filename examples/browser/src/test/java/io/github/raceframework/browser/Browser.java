package io.github.raceframework.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser with one page in it. Not for use by several threads. */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Pattern REQUEST =
            Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");

    private static final String AXE = script("/axe.min.js");

    private static final String FOCUSED = """
            const e = document.activeElement;
            return e === document.body ? '' : e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' '
                + (e.getAttribute('aria-label') || e.textContent).trim().slice(0, 60);""";

    private static final String LOOK = """
            const done = arguments[0], charts = [...document.querySelectorAll('.chart')];
            const next = () => {
                const chart = charts.find(each => !each.querySelector('svg'));
                if (chart) { chart.scrollIntoView(); requestAnimationFrame(next); } else { scrollTo(0, 0); done(); }
            };
            next();""";

    private static final String BARRIERS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations.map(rule => {
                const first = rule.nodes[0];
                return rule.id + ': ' + rule.help + ': ' + rule.nodes.length + ' x, first ' + first.target.join(' ') + ': '
                    + [...first.any, ...first.all, ...first.none].map(check => check.message).join('; ');
            })));""";

    /** Of Selenium's log, which would warn that it does not know the newest browsers' every command. Held, as loggers are otherwise forgotten. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * A browser without a window.
     *
     * @throws org.opentest4j.TestAbortedException if this machine has none
     */
    public static Browser start() {
        Chromium chromium = Chromium.require();
        LOG.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.browser().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en-US");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromium.driver().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** How the page is shown: width in CSS pixels, and which colours the system prefers. */
    public void show(Screen screen) {
        emulate(screen, "screen");
    }

    /** As on paper of that width. */
    void print(Screen screen) {
        emulate(screen, "print");
    }

    private void emulate(Screen screen, String media) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width(), "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", screen.theme()))));
    }

    public void open(URI page) {
        driver.get(page.toString());
    }

    /** What a script returns: null, a Boolean, a Long, a Double, a String, or a List or Map of these. */
    @Nullable
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** The texts that a script returns. */
    List<String> texts(String script, Object... arguments) {
        List<?> list = (List<?>) Objects.requireNonNull(run(script, arguments), script);
        return list.stream().map(String::valueOf).toList();
    }

    public long count(String script, Object... arguments) {
        return (Long) Objects.requireNonNull(run(script, arguments), script);
    }

    boolean is(String script, Object... arguments) {
        return (Boolean) Objects.requireNonNull(run(script, arguments), script);
    }

    /** Goes down the page and back to its beginning, so that all is drawn that is drawn when it comes near. */
    public void look() {
        driver.executeAsyncScript(LOOK);
    }

    void unfold() {
        run("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    /** Moves the pointer onto the middle of a chart and tells what that shows, tags and all. */
    String point(int chart) {
        WebElement element = driver.findElements(By.className("chart")).get(chart);
        run("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(driver).moveToElement(element, 1, 0).moveToElement(element).perform();
        return String.valueOf(run("return arguments[0].lastElementChild.innerHTML", element));
    }

    /** Clicks on the first element that a CSS selector finds. */
    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** The value of a CSS property of the first element that a selector finds, as it comes out. */
    String style(String selector, String property) {
        return String.valueOf(run(
                "return getComputedStyle(document.querySelector(arguments[0])).getPropertyValue(arguments[1])",
                selector,
                property));
    }

    /** Presses a key where the focus is. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    /** Presses the tab key and tells what then has the focus, as {@link #FOCUSED} does. */
    String tab() {
        press(Keys.TAB);
        return String.valueOf(run(FOCUSED));
    }

    /** What the console was told since it was asked last. */
    public List<String> console() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses that were asked for since this was asked last, that of the page among them. */
    public List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> REQUEST.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** What axe-core finds against WCAG 2.2 AA and its own best practices: by rule how often and where first. */
    List<String> barriers() {
        driver.executeScript(AXE);
        List<?> found = (List<?>) Objects.requireNonNull(driver.executeAsyncScript(BARRIERS), BARRIERS);
        return found.stream().map(String::valueOf).toList();
    }

    /** Puts a picture of the whole page into {@code target/screenshots}. */
    void photograph(String name) {
        Map<String, Object> picture = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(
                    SCREENSHOTS.resolve(name + ".png"),
                    Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String script(String resource) {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
