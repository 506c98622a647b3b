package io.github.raceframework.examples.cli;

import io.github.raceframework.report.RaceReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say in which form a report goes where. */
final class ReportOutput {

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the report into this file (default: the standard output).")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "html, md (Markdown) or text (default: by the ending of --out, .md or .txt, and html for any other; text without --out).")
    private @Nullable Format format;

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            converter = LocaleOption.class,
            description =
                    "Digits, separators, currency signs and dates as people write them there, such as de-CH; words stay English (default: en).")
    private Locale locale = Locale.ENGLISH;

    /** The forms of a report. */
    private enum Format {
        HTML,
        MD,
        TEXT
    }

    /** Fails if nothing can be written there. */
    void check() {
        if (out != null) {
            WrittenFile.check("--out", out);
        }
    }

    /** Writes the report. */
    void write(RaceReport report, Terminal terminal) {
        String text = text(report.withLocale(locale));
        if (out == null) {
            terminal.out().print(text);
        } else {
            WrittenFile.write(text, out);
            terminal.note(Text.line(out.toString()) + ": report written");
        }
    }

    private String text(RaceReport report) {
        return switch (format == null ? usual() : format) {
            case HTML -> report.toHtml();
            case MD -> report.toMarkdown();
            case TEXT -> report.toText();
        };
    }

    private Format usual() {
        String name = out == null ? ".txt" : out.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") ? Format.TEXT : name.endsWith(".md") ? Format.MD : Format.HTML;
    }

    /** A language, with a country or without. */
    static final class LocaleOption implements ITypeConverter<Locale> {

        @Override
        public Locale convert(String value) {
            Locale locale = Locale.forLanguageTag(value.replace('_', '-'));
            if (value.isEmpty() || !List.of(Locale.getAvailableLocales()).contains(locale)) {
                throw new TypeConversionException(Text.quoted(value) + " is no locale such as en, de or fr-CH");
            }
            return locale;
        }
    }
}
