package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.plan.RacePlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page is valid, can be used without eyes and hands on a mouse, and loads nothing. */
class PageValidityTest {

    private static final String NASTY =
            "</script><script>alert(1)</script> \"><img src=x onerror=alert(2)> =1+1 | `x` [a](javascript:b)";

    static Stream<String> pages() {
        RacePlan nasty = Lamps.plan(NASTY, NASTY);
        return Stream.of(
                Lamps.report().toHtml(),
                RaceReport.of(Lamps.scorecard()).toHtml(),
                RaceReport.of(nasty, Lamps.dataset(nasty, StandardDimensions.CAMPAIGN, NASTY), Lamps.JULY)
                        .toHtml());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noErrorIsFound(String page) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseInput(page, "");

        assertThat(parser.getErrors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void idsAreUniqueAndReferencesResolve(String html) {
        Document page = Jsoup.parse(html);

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("a[href]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        page.select("[aria-labelledby]")
                .forEach(named -> assertThat(page.getElementById(named.attr("aria-labelledby")))
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsGoDownStepByStep(String html) {
        List<Integer> levels = Jsoup.parse(html).select("h1, h2, h3, h4").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();

        assertThat(levels).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyChartHasADescriptionAndItsTable(String html) {
        Document page = Jsoup.parse(html);

        assertThat(page.select(".chart")).isNotEmpty();
        for (Element chart : page.select(".chart")) {
            assertThat(chart.attr("role")).isEqualTo("img");
            assertThat(chart.attr("aria-label")).isNotBlank();
            assertThat(chart.parent().select("details table tbody tr")).isNotEmpty();
        }
        assertThat(page.select(".scroll"))
                .allMatch(region -> region.attr("tabindex").equals("0")
                        && !region.attr("aria-label").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsLoadedAndOnlyTheScriptsOfThePageRun(String html) throws Exception {
        Document page = Jsoup.parse(html);
        String policy =
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(page.select("[src], link, iframe, object, embed, base, form, img"))
                .isEmpty();
        assertThat(policy).startsWith("default-src 'none'; ");
        assertThat(page.select("script:not([type])")).hasSize(2);
        for (Element script : page.select("script:not([type])")) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void theLicenceNoticeOfTheChartLibraryIsKept() {
        assertThat(Lamps.report().toHtml())
                .contains("Licensed to the Apache Software Foundation (ASF) under one")
                .contains("Copyright (c) Microsoft Corporation.");
    }

    @Test
    void nastyNamesAreShownAsTheyAre() {
        RacePlan nasty = Lamps.plan(NASTY, NASTY);
        RaceReport report = RaceReport.of(nasty, Lamps.dataset(nasty, StandardDimensions.CAMPAIGN, NASTY), Lamps.JULY);
        Document page = Jsoup.parse(report.toHtml());

        assertThat(page.selectFirst("h1").text()).isEqualTo(NASTY);
        assertThat(page.select("#objectives td.words").eachText()).contains(NASTY);
        assertThat(page.select("#causes tbody th").eachText()).contains(NASTY, NASTY + ": new");
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("script")).hasSize(3);
        assertThat(report.toMarkdown())
                .contains(
                        "| \\</script\\>\\<script\\>alert(1)\\</script\\> \"\\>\\<img src=x onerror=alert(2)\\> =1+1 \\| \\`x\\`"
                                + " \\[a\\](javascript:b) |");
    }
}
