package io.github.raceframework.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HtmlWriterTest {

    private final HtmlWriter html = new HtmlWriter();

    @Test
    void textsAndAttributesAreEscaped() {
        html.open("p", "title", "a\"b'c<d>&")
                .text("<script>alert('x')</script> & more\r\n")
                .close();

        assertThat(html.page())
                .isEqualTo("<!DOCTYPE html>\n<p title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">"
                        + "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more&#13;\n</p>");
    }

    @Test
    void charactersThatHtmlMayNotHaveAreReplaced() {
        assertThat(HtmlWriter.escaped("a\u0000b\u001Bc\u0085d\uFFFFe\uFDD0f\t\n"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\t\n");
        assertThat(HtmlWriter.escaped("\uD83D\uDE00 \uD83D \uDE00")).isEqualTo("\uD83D\uDE00 \uFFFD \uFFFD");
        assertThat(HtmlWriter.escaped("\uD83D")).isEqualTo("\uFFFD");
        assertThat(HtmlWriter.escaped("\uDE00")).isEqualTo("\uFFFD");
    }

    @Test
    void whatIsEmptyIsLeftOutAndTableCellsEndByThemselves() {
        html.open("table")
                .open("tr")
                .element("td", "1", "class", "")
                .element("td", "2")
                .close()
                .close();

        assertThat(html.page()).isEqualTo("<!DOCTYPE html>\n<table><tr><td>1<td>2</table>");
    }

    @Test
    void nothingLeadsOutOfThePage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> html.open("a", "href", "javascript:alert(1)"))
                .withMessage("attribute href=\"javascript:alert(1)\" leads out of the page");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> html.open("img", "src", "x"))
                .withMessage("attribute src=\"x\" leads out of the page");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> html.open("p", "onclick", "x"))
                .withMessage("attribute onclick=\"x\" leads out of the page");
    }

    @Test
    void namesOfElementsAreNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> html.open("p><script"))
                .withMessage("\"p><script\" is no name of an element or attribute");
    }

    @Test
    void aPageIsWhole() {
        html.open("main");

        assertThatIllegalStateException().isThrownBy(html::page).withMessage("not closed: [main]");
    }
}
