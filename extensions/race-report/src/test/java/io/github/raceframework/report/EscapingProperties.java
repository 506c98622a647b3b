package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.framework.VqvcFamily;
import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.scorecard.BoardCell;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Whatever stands in a name is shown as it is, and is nothing but text. */
class EscapingProperties {

    private static final Scorecard CARD = Lamps.scorecard();
    private static final Set<String> TAGS = tags(Jsoup.parse(RaceReport.of(CARD).toHtml()));

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "]]>",
                "\"",
                "'",
                "&",
                "&lt;",
                "javascript:",
                "onerror=",
                "<img src=x>",
                "`",
                "|",
                "*",
                "_",
                "[a](b)",
                "=1+1",
                "\u2028",
                "{b}",
                "\\",
                "\u00E4",
                "\uD83D\uDE00",
                "\u202E",
                " ",
                "x");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(30));
    }

    @Property
    void aTextIsFoundInAnElementAndInAnAttributeAsItWas(@ForAll("names") String name) {
        HtmlWriter html = new HtmlWriter();
        html.open("p", "id", "p", "data-name", name + ".").text(name).close();

        Element element = Jsoup.parse(html.page()).getElementById("p");

        assertThat(element.wholeText()).isEqualTo(seen(name));
        assertThat(element.attr("data-name")).isEqualTo(seen(name) + ".");
        assertThat(element.children()).isEmpty();
        assertThat(element.attributes().size()).isEqualTo(2);
    }

    /** Characters that no page may have are shown as replacement characters. */
    private static String seen(String name) {
        return Parser.unescapeEntities(HtmlWriter.escaped(name), false);
    }

    @Property(tries = 60)
    void aPageHasNoElementThatANameBrought(@ForAll("names") String name) {
        Document page = Jsoup.parse(RaceReport.of(named(name)).toHtml());

        assertThat(tags(page)).isEqualTo(TAGS);
        assertThat(page.selectFirst("h1").wholeText()).isEqualTo(seen(name));
        assertThat(page.select(".notes").text())
                .contains(Jsoup.parse("<p>" + HtmlWriter.escaped(name)).text());
        assertThat(page.select("script")).hasSize(3);
    }

    @Property
    void jsonMayStandInAScriptElement(@ForAll("names") String name) {
        String json = Json.text(StringNode.valueOf(name));

        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(JsonMapper.shared().readTree(json).stringValue()).isEqualTo(name);
    }

    @Property(tries = 60)
    void markdownAndTextHaveTheNameInOneLine(@ForAll("names") String name) {
        RaceReport report = RaceReport.of(named(name));

        assertThat(report.toMarkdown().lines().findFirst().orElseThrow())
                .isEqualTo("# " + MarkdownReport.escaped(name));
        assertThat(report.toText().lines().findFirst().orElseThrow()).isEqualTo(Plain.line(name));
    }

    /** After a backslash a character is itself, and whatever means something has one. */
    @Property
    void noCharacterOfANameMeansAnythingToMarkdown(@ForAll("names") String name) {
        String escaped = MarkdownReport.escaped(name);

        assertThat(escaped.replaceAll("\\\\(.)", "$1")).isEqualTo(Plain.line(name));
        assertThat(escaped.replaceAll("\\\\.", ""))
                .doesNotContain("<", ">", "|", "`", "*", "_", "[", "]", "&", "#", "@", "~", "$");
    }

    private static Scorecard named(String name) {
        List<BoardCell> board = CARD.board().stream()
                .map(cell -> cell.stage() == Stage.CONVERT && cell.family() == VqvcFamily.VALUE
                        ? detailed(cell, name)
                        : cell)
                .toList();
        return new Scorecard(
                name,
                CARD.period(),
                CARD.asOf(),
                CARD.scope(),
                CARD.kpis(),
                CARD.objectives(),
                board,
                CARD.valuePerSale(),
                CARD.transitions(),
                CARD.diagnoses(),
                CARD.responses());
    }

    private static BoardCell detailed(BoardCell cell, String detail) {
        KpiValue absent = new KpiValue.Absent(AbsenceReason.FAILED, detail, null);
        return new BoardCell(
                cell.stage(),
                cell.family(),
                cell.findKpi().orElseThrow(),
                absent,
                cell.previous(),
                cell.yearAgo(),
                null,
                null,
                cell.remark());
    }

    private static Set<String> tags(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> " " + attribute.getKey())
                                .collect(Collectors.joining()))
                .collect(Collectors.toSet());
    }
}
