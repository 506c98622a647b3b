package io.github.raceframework.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files that a page is made with. */
final class Resources {

    /** The version that the page is made for. Charts are bars and lines, which the smaller build has. */
    private static final String CHARTS = "META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";

    private Resources() {}

    static String style() {
        return own("report.css");
    }

    static String script() {
        return own("report.js");
    }

    private static String own(String name) {
        try (InputStream file = Resources.class.getResourceAsStream(name)) {
            return text(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chart library, with its licence notice. */
    static String charts() {
        try (InputStream file = Resources.class.getClassLoader().getResourceAsStream(CHARTS)) {
            return text(file, CHARTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(@Nullable InputStream file, String name) throws IOException {
        if (file == null) {
            throw new IllegalStateException(
                    name
                            + " is not on the class path; the page needs org.webjars:echarts:5.5.0 (on the module path: --add-modules echarts)");
        }
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
}
