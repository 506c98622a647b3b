package io.github.raceframework.io;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.plan.RacePlan;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.codec.AllocationCodec;
import io.github.raceframework.io.codec.CatalogCodec;
import io.github.raceframework.io.codec.Codec;
import io.github.raceframework.io.codec.FactsCodec;
import io.github.raceframework.io.codec.ForecastCodec;
import io.github.raceframework.io.codec.FunnelReportCodec;
import io.github.raceframework.io.codec.PlanCodec;
import io.github.raceframework.io.codec.QueryCodec;
import io.github.raceframework.io.codec.ScorecardCodec;
import io.github.raceframework.io.codec.TableCodec;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.metrics.budget.AllocationReport;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.forecast.ForecastReport;
import io.github.raceframework.metrics.funnel.FunnelReport;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.scorecard.Scorecard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of JSON document: what its {@code kind} property says, the version of its format, and its JSON Schema. {@link RaceJson} reads and
 * writes documents of each kind.
 *
 * <p>Versions are of the format, not of this library. A document of the same major and a newer minor version is read, and what is not
 * understood of it is kept by {@link RaceDocument}; one of another major version is refused.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <T> what documents of this kind say
 */
public final class DocumentKind<T> {

    /** A plan. */
    public static final DocumentKind<RacePlan> PLAN = new DocumentKind<>("race-plan", new PlanCodec());

    /** Measures, dimensions and KPIs. */
    public static final DocumentKind<KpiCatalog> CATALOG = new DocumentKind<>("race-catalog", new CatalogCodec());

    /** A question. */
    public static final DocumentKind<KpiQuery> QUERY = new DocumentKind<>("race-query", new QueryCodec());

    /** A table of facts. Tables of any size are written and read row by row. */
    public static final DocumentKind<FactTable> FACTS = new DocumentKind<>("race-facts", new FactsCodec());

    /** An answer. Answers of any size are written and read row by row. */
    public static final DocumentKind<KpiTable> TABLE = new DocumentKind<>("race-table", new TableCodec());

    /** A plan held against what was measured. */
    public static final DocumentKind<Scorecard> SCORECARD = new DocumentKind<>("race-scorecard", new ScorecardCodec());

    /** What a target takes of a funnel, or what a budget yields. */
    public static final DocumentKind<FunnelReport> FUNNEL = new DocumentKind<>("race-funnel", new FunnelReportCodec());

    /** How a series goes on. */
    public static final DocumentKind<ForecastReport> FORECAST =
            new DocumentKind<>("race-forecast", new ForecastCodec());

    /** How a budget is divided. */
    public static final DocumentKind<AllocationReport> ALLOCATION =
            new DocumentKind<>("race-allocation", new AllocationCodec());

    /** How the exports of a tool are read. */
    public static final DocumentKind<ImportProfile> IMPORT_PROFILE =
            new DocumentKind<>("race-import-profile", new ImportProfileCodec());

    private static final List<DocumentKind<?>> ALL =
            List.of(PLAN, CATALOG, QUERY, FACTS, TABLE, SCORECARD, FUNNEL, FORECAST, ALLOCATION, IMPORT_PROFILE);

    /** The one major version there is; every kind starts with 1.0. */
    static final int MAJOR = 1;

    private final String id;
    private final int minor;
    private final Codec<T> codec;

    private DocumentKind(String id, Codec<T> codec) {
        this.id = id;
        this.minor = 0;
        this.codec = codec;
    }

    /** Every kind. */
    public static List<DocumentKind<?>> all() {
        return ALL;
    }

    /** The kind of that id. */
    public static Optional<DocumentKind<?>> find(String id) {
        return ALL.stream().filter(kind -> kind.id.equals(id)).findFirst();
    }

    /**
     * The kind of that id.
     *
     * @throws IllegalArgumentException if there is none, with the nearest id there is
     */
    public static DocumentKind<?> get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no kind of document \"" + Spelling.excerpt(id)
                + "\"; there are " + ALL
                + Spelling.suggestion(id, ALL.stream().map(DocumentKind::id).toList())));
    }

    /** What the property {@code kind} says: {@code race-plan}. */
    public String id() {
        return id;
    }

    /** The version that this library writes and knows in full: {@code 1.0}. */
    public String formatVersion() {
        return MAJOR + "." + minor;
    }

    int minor() {
        return minor;
    }

    Codec<T> codec() {
        return codec;
    }

    /** A document that says this value, without extensions. */
    public RaceDocument<T> of(T value) {
        return RaceDocument.of(this, value);
    }

    /** The JSON Schema (2020-12) of documents of this version. What only a catalogue or other parts of a document can tell is not in it. */
    public String schema() {
        String name = "schema/" + id + "-" + formatVersion() + ".schema.json";
        try (InputStream schema = Objects.requireNonNull(DocumentKind.class.getResourceAsStream(name), name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
