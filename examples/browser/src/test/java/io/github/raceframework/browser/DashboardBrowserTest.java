package io.github.raceframework.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.github.raceframework.examples.shop.Shop;
import io.github.raceframework.examples.shop.ShopFiles;
import io.github.raceframework.examples.shop.ShopScorecard;
import io.github.raceframework.report.RaceReport;
import io.github.raceframework.report.ReportChart;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The dashboard of the shop as people see and use it. Its pictures are for people to judge. */
class DashboardBrowserTest {

    private static final Path PAGE = Path.of("target", "leuchtfink-2025.html").toAbsolutePath();

    /** A figure as people see it: {@code 36,085}, {@code 53.82%}, {@code EUR 0.40}, {@code -1.5}. */
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\p{Sc}|[A-Z]{3})?\\h?-?[0-9][0-9,]*(?:\\.[0-9]+)?\\h?%?");

    private static Browser browser;
    private static RaceReport report;
    private static URI page;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
        report = ShopScorecard.report(Shop.read(ShopFiles.packed()));
        Files.createDirectories(PAGE.getParent());
        page = Files.writeString(PAGE, report.toHtml()).toUri();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static List<Screen> screens() {
        return List.of(Screen.DESK, Screen.DESK.dark(), Screen.PHONE, Screen.PHONE.dark());
    }

    private static void open(Screen screen) {
        browser.show(screen);
        browser.open(page);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void isQuietAndFitsAndHasNoBarriers(Screen screen) {
        browser.console();
        browser.requests();
        open(screen);
        browser.look();
        browser.photograph("dashboard-" + screen);
        browser.unfold();
        assertThat(browser.count("return innerWidth")).isEqualTo(screen.width());
        assertAll(
                () -> assertThat(browser.requests())
                        .as("what is loaded, from the network or from anywhere")
                        .containsExactly(page.toString()),
                () -> assertThat(browser.count("return document.documentElement.scrollWidth"))
                        .as("width, with all that is folded open")
                        .isLessThanOrEqualTo(screen.width()),
                () -> assertThat(browser.barriers()).as("barriers").isEmpty(),
                () -> assertThat(browser.console()).as("console").isEmpty());
    }

    @Test
    void everyChartShowsEveryNumber() {
        open(Screen.DESK);
        assertThat(browser.texts("return [...document.querySelectorAll('.chart')].map(chart => chart.id)"))
                .isEqualTo(report.charts().stream()
                        .map(chart -> "chart-" + chart.id())
                        .toList());
        browser.look();
        int marks = 0;
        for (ReportChart chart : report.charts()) {
            int drawn = DrawnChart.of(chart, browser).check();
            assertThat(drawn).as(chart.id()).isPositive();
            marks += drawn;
        }
        System.out.println(report.charts().size() + " charts with " + marks + " marks are drawn as their numbers say");
    }

    @Test
    void everyChartShowsEveryNumberOnAPhone() {
        open(Screen.PHONE);
        browser.look();
        for (ReportChart chart : report.charts()) {
            assertThat(DrawnChart.of(chart, browser).check()).as(chart.id()).isPositive();
        }
    }

    /** That the tests above see what is drawn, and not what was to be drawn: a chart that had another number, or one more, is not this one. */
    @Test
    void anotherNumberWouldBeSeen() {
        open(Screen.DESK);
        browser.look();
        ReportChart chart = report.charts().stream()
                .filter(each -> each.options().contains("\"showSymbol\":true"))
                .findFirst()
                .orElseThrow();
        assertThat(DrawnChart.of(chart, browser).check()).isGreaterThan(5);
        for (String change : List.of("${before}${number}000,", "${before}${number},${number},")) {
            String options = chart.options()
                    .replaceFirst("(?<before>\"lineStyle\":\\{\"width\":2\\},\"data\":\\[)(?<number>[0-9]+),", change);
            assertThat(options).isNotEqualTo(chart.options());
            ReportChart other = new ReportChart(
                    chart.id(), chart.title(), chart.description(), options, chart.columns(), chart.rows());
            assertThatThrownBy(() -> DrawnChart.of(other, browser).check()).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void everyHeadSortsTheChannels() {
        open(Screen.DESK);
        String heads = "#channels table.sortable thead th";
        long columns = browser.count("return document.querySelectorAll(arguments[0]).length", heads);
        assertThat(columns).isGreaterThan(4);
        assertThat(order(0)).hasSizeGreaterThan(4);
        for (int column = 0; column < columns; column++) {
            String button = heads + ":nth-child(" + (column + 1) + ") button";
            boolean isName = column == 0;
            browser.click(button);
            assertSorted(column, isName ? "ascending" : "descending");
            List<String> once = order(0);
            browser.click(button);
            assertSorted(column, isName ? "descending" : "ascending");
            assertThat(order(0)).containsExactlyInAnyOrderElementsOf(once);
            browser.click(button);
            assertThat(order(0)).isEqualTo(once);
        }
    }

    /** Numbers are read from what people read, so rounded: those that look alike may stand in any order. */
    private static void assertSorted(int column, String order) {
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('#channels table.sortable thead th')].map(th => th.getAttribute('aria-sort'))"))
                .as("column %s", column)
                .satisfies(sorts -> {
                    assertThat(sorts.get(column)).isEqualTo(order);
                    assertThat(sorts).filteredOn(sort -> !sort.equals("none")).hasSize(1);
                });
        List<String> cells = order(column);
        if (column == 0) {
            Comparator<String> names = String.CASE_INSENSITIVE_ORDER;
            assertThat(cells).isSortedAccordingTo(order.equals("ascending") ? names : names.reversed());
            return;
        }
        List<BigDecimal> numbers = new ArrayList<>();
        boolean isOver = false;
        for (String cell : cells) {
            boolean isAbsent = !NUMBER.matcher(cell).matches();
            assertThat(isOver && !isAbsent)
                    .as("a number below an absent one: %s", cells)
                    .isFalse();
            isOver |= isAbsent;
            if (!isAbsent) {
                numbers.add(new BigDecimal(cell.replaceAll("[^0-9.-]", "")));
            }
        }
        Comparator<BigDecimal> upwards = Comparator.naturalOrder();
        assertThat(numbers).isNotEmpty().isSortedAccordingTo(order.equals("ascending") ? upwards : upwards.reversed());
    }

    /** What stands in a column from top to bottom, without the numbers of notes. */
    private static List<String> order(int column) {
        return browser.texts("""
                return [...document.querySelectorAll('#channels table.sortable tbody tr')].map(row => {
                    const cell = row.cells[arguments[0]].cloneNode(true);
                    cell.querySelectorAll('sup').forEach(each => each.remove());
                    return cell.textContent.trim();
                })""", column);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void theThemeCanBeSwitched(Screen screen) {
        open(screen);
        String chart = "chart-" + report.charts().get(0).id();
        browser.look();
        List<String> before = colours(chart);
        String pressed = String.valueOf(screen.theme().equals("dark"));
        assertThat(attribute("#theme", "aria-pressed")).isEqualTo(pressed);
        browser.click("#theme");
        assertThat(attribute("#theme", "aria-pressed")).isNotEqualTo(pressed);
        List<String> after = colours(chart);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).as("colour %s", i).isNotEqualTo(before.get(i));
        }
        Screen other = screen.theme().equals("dark") ? Screen.DESK : Screen.DESK.dark();
        browser.click("#theme");
        assertThat(colours(chart)).isEqualTo(before);
        open(other);
        browser.look();
        assertThat(colours(chart))
                .as("what the system prefers, if nothing was chosen")
                .isEqualTo(after);
        assertThat(browser.console()).isEmpty();
    }

    static List<Screen> desks() {
        return List.of(Screen.DESK, Screen.DESK.dark());
    }

    /** Of the page's ground and text, and of the text in a chart. */
    private static List<String> colours(String chart) {
        return List.of(
                browser.style("body", "background-color"),
                browser.style("body", "color"),
                String.valueOf(browser.run(
                        "return document.querySelector('#' + arguments[0] + ' svg text').getAttribute('fill')",
                        chart)));
    }

    private static String attribute(String selector, String name) {
        return String.valueOf(
                browser.run("return document.querySelector(arguments[0]).getAttribute(arguments[1])", selector, name));
    }

    /** Whoever goes with the tab key alone comes by all that can be used, in the order of the page, and always sees where. */
    @Test
    void theKeyboardReachesEverything() {
        open(Screen.DESK);
        long reachable = browser.count("""
                return [...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')].filter(each => each.checkVisibility()).length""");
        assertThat(reachable).isGreaterThan(20);
        List<Long> places = new ArrayList<>();
        for (long i = 0; i < reachable; i++) {
            String focused = browser.tab();
            assertThat(focused).as("focus %s", i).isNotEmpty();
            assertThat(browser.is("""
                            const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
                            const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== 'none';
                            return ring && box.width > 0 && box.bottom > 0 && box.top < innerHeight"""))
                    .as("that the focus on %s is seen", focused)
                    .isTrue();
            places.add(browser.count("return [...document.querySelectorAll('*')].indexOf(document.activeElement)"));
        }
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theFirstTabSkipsToTheContent() {
        open(Screen.DESK);
        browser.tab();
        assertThat(attribute("a", "href")).isEqualTo("#content");
        assertThat(browser.is("return document.activeElement === document.querySelector('a')"))
                .isTrue();
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("content");
    }

    @Test
    void keysSortAndFoldAndSwitch() {
        open(Screen.DESK);
        browser.run("document.querySelector('#channels table.sortable thead th:nth-child(2) button').focus()");
        browser.press(Keys.ENTER);
        assertSorted(1, "descending");
        browser.press(Keys.SPACE);
        assertSorted(1, "ascending");
        browser.run("document.querySelector('summary').focus()");
        browser.press(Keys.ENTER);
        assertThat(browser.is("return document.querySelector('details').open")).isTrue();
        browser.run("document.querySelector('#theme').focus()");
        browser.press(Keys.SPACE);
        assertThat(attribute("#theme", "aria-pressed")).isEqualTo("true");
    }

    /** Paper has no buttons. */
    @Test
    void controlsAreNotPrinted() {
        open(Screen.DESK);
        browser.look();
        browser.print(Screen.DESK);
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('#theme, nav, .skip')].map(each => each.getClientRects().length)"))
                .hasSize(3)
                .containsOnly("0");
        assertThat(
                        browser.texts(
                                "return [...document.querySelectorAll('main section')].map(each => each.getBoundingClientRect().height > 0)"))
                .hasSizeGreaterThan(6)
                .containsOnly("true");
        browser.photograph("dashboard-print");
    }

    /** A printer gets all charts, looked at or not, on white ground, and the page is as before afterwards. */
    @Test
    void paperHasAllChartsOnWhite() {
        open(Screen.DESK.dark());
        String ground = browser.style("body", "background-color");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.count("return document.querySelectorAll('.chart svg').length"))
                .isEqualTo(report.charts().size());
        assertThat(browser.style("body", "background-color")).isNotEqualTo(ground);
        browser.run("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.style("body", "background-color")).isEqualTo(ground);
    }
}
