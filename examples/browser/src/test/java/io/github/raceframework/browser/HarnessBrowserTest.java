package io.github.raceframework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the other tests would see what they say is not there: a page with every fault, each of which is found. */
class HarnessBrowserTest {

    private static final String FAULTY = """
            <!doctype html><html><head><title>Faulty</title>
            <style>body { width: 600px; color: black } @media (prefers-color-scheme: dark) { body { color: white } } @media print { button { display: none } }</style>
            </head><body><p style="color: #ccc; background: #fff">Too pale</p><button id="one">One</button><button id="two">Two</button>
            <img src="other.png"><script>console.warn("a warning"); console.error("an error");</script></body></html>""";

    private static Browser browser;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void faultsAreSeen() throws IOException {
        Path page = Files.writeString(directory.resolve("faulty.html"), FAULTY);
        browser.show(Screen.PHONE);
        browser.open(page.toUri());
        assertThat(browser.console())
                .anyMatch(line -> line.contains("a warning"))
                .anyMatch(line -> line.contains("an error"));
        assertThat(browser.requests()).hasSize(2).anyMatch(url -> url.endsWith("/other.png"));
        assertThat(browser.barriers())
                .map(each -> each.substring(0, each.indexOf(':')))
                .contains("color-contrast", "image-alt", "html-has-lang");
        assertThat(browser.count("return innerWidth")).isEqualTo(390);
        assertThat(browser.is("return document.documentElement.scrollWidth > innerWidth"))
                .isTrue();
        assertThat(List.of(browser.tab(), browser.tab(), browser.tab()))
                .containsExactly("button#one One", "button#two Two", "");
        assertThat(browser.run("return getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
        browser.show(Screen.PHONE.dark());
        assertThat(browser.run("return getComputedStyle(document.body).color")).isEqualTo("rgb(255, 255, 255)");
        browser.print(Screen.DESK);
        assertThat(browser.run("return getComputedStyle(document.getElementById('one')).display"))
                .isEqualTo("none");
        assertThat(browser.console()).isEmpty();
    }
}
