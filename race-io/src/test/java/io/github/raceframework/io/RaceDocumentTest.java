package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.query.KpiQuery;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a document has beside its value: version, extensions, and what of a newer version was not understood. */
class RaceDocumentTest {

    private static final RaceJson JSON = RaceJson.standard().compact();

    private static final String NEWER = """
            {"kind":"race-query","formatVersion":"1.12","kpis":["act.leads"],"range":{"from":"2025-01-01","to":"2026-01-01",\
            "zone":"Europe/Berlin","a/b~c":[1.50,null]},"nulls":"known_sum","horizon":{"days":90,"deep":[{"x":true}]},\
            "extensions":{"acme.tile":3}}
            """;

    private static final KpiQuery LEADS = KpiQuery.of(List.of(KpiId.of("act.leads")));

    @Test
    void ofANewerMinorVersionNothingIsLost() {
        RaceDocument<KpiQuery> read = JSON.read(DocumentKind.QUERY, NEWER);

        assertThat(read.formatVersion()).isEqualTo("1.12");
        assertThat(read.unknown())
                .containsExactly(
                        entry("/horizon", "{\"days\":90,\"deep\":[{\"x\":true}]}"),
                        entry("/range/a~1b~0c", "[1.50,null]"),
                        entry("/range/zone", "\"Europe/Berlin\""));
        assertThat(read.warnings())
                .containsExactly("race-query 1.12 is newer than the version this library knows, 1.0; kept, but not"
                        + " understood: /horizon, /range/a~1b~0c, /range/zone");
        assertThat(JSON.read(DocumentKind.QUERY, JSON.writeText(read))).isEqualTo(read);
        assertThat(JSON.writeText(read)).isEqualTo("""
                        {"kind":"race-query","formatVersion":"1.12","kpis":["act.leads"],"range":{"from":"2025-01-01","to":"2026-01-01",\
                        "a/b~c":[1.50,null],"zone":"Europe/Berlin"},"nulls":"known_sum","extensions":{"acme.tile":3},\
                        "horizon":{"days":90,"deep":[{"x":true}]}}
                        """);
    }

    @Test
    void aNewerVersionThatIsUnderstoodInFullSaysSo() {
        RaceDocument<KpiQuery> read = JSON.read(
                DocumentKind.QUERY, "{\"kind\":\"race-query\",\"formatVersion\":\"1.1\",\"kpis\":[\"act.leads\"]}");

        assertThat(read.value()).isEqualTo(LEADS);
        assertThat(read.warnings())
                .containsExactly(
                        "race-query 1.1 is newer than the version this library knows, 1.0; all of it was understood");
    }

    @Test
    void anotherValueIsOfThisLibrarysVersionAndKeepsTheExtensions() {
        RaceDocument<KpiQuery> read = JSON.read(DocumentKind.QUERY, NEWER);

        RaceDocument<KpiQuery> other = read.withValue(LEADS);

        assertThat(other).isEqualTo(DocumentKind.QUERY.of(LEADS).withExtension("acme.tile", "3"));
        assertThat(other.warnings()).isEmpty();
    }

    @Test
    void extensionsAreAnyJson() {
        RaceDocument<KpiQuery> document = DocumentKind.QUERY
                .of(LEADS)
                .withExtension("acme.b", " { \"x\" : [ 1.0 , \"\\u00e9\" ] } ")
                .withExtension("acme.a", "null")
                .withExtension("acme.a", "\"again\"");

        assertThat(document.findExtension("acme.b")).contains("{\"x\":[1.0,\"é\"]}");
        assertThat(document.findExtension("acme.c")).isEmpty();
        assertThat(JSON.writeText(document))
                .endsWith("\"extensions\":{\"acme.a\":\"again\",\"acme.b\":{\"x\":[1.0,\"é\"]}}}\n");
        assertThat(JSON.read(DocumentKind.QUERY, JSON.writeText(document))).isEqualTo(document);
    }

    @Test
    void anExtensionNeedsANameAndJson() {
        RaceDocument<KpiQuery> document = DocumentKind.QUERY.of(LEADS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.withExtension("acme loyalty", "1"))
                .withMessage("extension name \"acme loyalty\" is not of the form letters, digits, _ . and -, a letter"
                        + " first, such as acme.loyalty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.withExtension("acme.a", "{1}"))
                .withMessage("\"{1}\" is no JSON value: this is no JSON: Unexpected character ('1' (code 49)): was"
                        + " expecting double-quote to start property name at character 2 of line 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.withExtension("acme.a", "1 2"))
                .withMessage("\"1 2\" is no JSON value: something follows the document at character 3 of line 1");
    }

    @Test
    void anExtensionAsDeepAsADocumentMayBeIsRead() {
        RaceDocument<KpiQuery> document =
                DocumentKind.QUERY.of(LEADS).withExtension("a", "[".repeat(62) + "]".repeat(62));

        assertThat(JSON.read(DocumentKind.QUERY, JSON.writeText(document))).isEqualTo(document);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.withExtension("a", "[".repeat(63) + "]".repeat(63)))
                .withMessage("extension \"a\" nests deeper than 62 levels");
    }

    @Test
    void onlyANewerVersionHasWhatIsNotUnderstood() {
        TreeMap<String, String> none = new TreeMap<>();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RaceDocument<>(DocumentKind.QUERY, "1.0", LEADS, new TreeMap<>(Map.of("/zone", "1")), none))
                .withMessage(
                        "a document of version 1.0 has nothing that is not understood; give it the version it is of,"
                                + " or put it into extensions");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new RaceDocument<>(DocumentKind.QUERY, "1.1", LEADS, new TreeMap<>(Map.of("zone", "1")), none))
                .withMessage("\"zone\" is no JSON Pointer of a property, such as /range/zone");
        assertThat(new RaceDocument<>(DocumentKind.QUERY, "1.1", LEADS, new TreeMap<>(Map.of("/zone", " [1, 2]")), none)
                        .unknown())
                .containsExactly(entry("/zone", "[1,2]"));
    }

    /** Rates and replaced dimensions are written in an order of their own. */
    @Test
    void whatCouldNotBePutBackIsRefusedInNewerVersionsToo() {
        String catalog = """
                {"kind": "race-catalog", "formatVersion": "1.1", "base": "standard", "a": 1,
                 "replacing": [{"id": "country", "meaning": "m", "a": 1}], "dimensions": [{"id": "acme_d", "meaning": "m", "a": 1}]}
                """;

        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.read(DocumentKind.CATALOG, catalog))
                .withMessage(
                        "race-catalog, line 2, character 55, /replacing/0/a: there is no property of this name; remove it");
    }

    @Test
    void whatWasNotUnderstoodNeedsItsObject() {
        RaceDocument<KpiQuery> document = new RaceDocument<>(
                DocumentKind.QUERY, "1.1", LEADS, new TreeMap<>(Map.of("/range/zone", "1")), new TreeMap<>());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JSON.writeText(document))
                .withMessage("the document has no objects [/range] for the properties in them that were not understood;"
                        + " leave these out with withValue");
    }

    @Test
    void kindsAreFoundByTheirIds() {
        assertThat(DocumentKind.find("race-plan")).contains(DocumentKind.PLAN);
        assertThat(DocumentKind.find("plan")).isEmpty();
        assertThat(DocumentKind.get("race-query")).isSameAs(DocumentKind.QUERY).hasToString("race-query");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentKind.get("race-plans"))
                .withMessageStartingWith("no kind of document \"race-plans\"; there are [race-plan, race-catalog, ")
                .withMessageEndingWith("; did you mean \"race-plan\"?");
    }

    @Test
    void aViolationSaysWhereItIs() {
        assertThatExceptionOfType(RaceFormatException.class)
                .isThrownBy(() -> JSON.read(
                        DocumentKind.QUERY, "{\"kind\":\"race-query\",\n\"formatVersion\":\"1.0\",\n \"kpis\":[1]}"))
                .satisfies(thrown -> {
                    RaceFormatException.Violation violation =
                            thrown.violations().get(0);
                    assertThat(violation.source()).isEqualTo("race-query");
                    assertThat(violation.line()).isEqualTo(3);
                    assertThat(violation.character()).isEqualTo(10);
                    assertThat(violation.findPointer()).contains("/kpis/0");
                    assertThat(violation.findColumn()).isEmpty();
                    assertThat(violation.findValue()).contains("1");
                });
    }
}
