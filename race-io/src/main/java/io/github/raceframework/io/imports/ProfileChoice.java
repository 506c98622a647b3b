package io.github.raceframework.io.imports;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.fault.Violations;
import io.github.raceframework.io.text.Echo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By which profile a file is read: a given one, or the one that its header fits best. */
final class ProfileChoice {

    private final @Nullable ImportProfile given;
    private final KpiCatalog catalog;
    private final ImportProfiles known;
    private final UnaryOperator<ImportProfile> change;

    /** A profile, and where the header of the file is. */
    record Chosen(ImportProfile profile, ExportDialect dialect) {}

    private ProfileChoice(
            @Nullable ImportProfile given,
            KpiCatalog catalog,
            ImportProfiles known,
            UnaryOperator<ImportProfile> change) {
        this.given = given;
        this.catalog = catalog;
        this.known = known;
        this.change = change;
    }

    static ProfileChoice of(ImportProfile profile) {
        return new ProfileChoice(profile, KpiCatalog.standard(), ImportProfiles.standard(), UnaryOperator.identity());
    }

    static ProfileChoice detecting(KpiCatalog catalog, ImportProfiles known) {
        return new ProfileChoice(null, catalog, known, UnaryOperator.identity());
    }

    ProfileChoice with(UnaryOperator<ImportProfile> more) {
        return new ProfileChoice(given, catalog, known, profile -> more.apply(change.apply(profile)));
    }

    /** The profile of a file; empty if its header fits none, which is noted. */
    Optional<Chosen> choose(ExportSource source, Violations violations) throws IOException {
        if (ExportDialect.isEmpty(source)) {
            violations.add(source.name(), 0, null, null, "the file is empty", "begin it with a row of column names");
            return Optional.empty();
        }
        return given == null ? detect(source, violations) : find(source, change.apply(given), violations);
    }

    private static Set<String> names(ImportProfile profile) {
        return HeaderReader.headers(profile.parts()).map(HeaderName::normal).collect(Collectors.toSet());
    }

    private static Optional<Chosen> find(ExportSource source, ImportProfile profile, Violations violations)
            throws IOException {
        Set<String> names = names(profile);
        Optional<ExportDialect> dialect = ExportDialect.find(
                source,
                profile.parts().delimiter,
                header -> names.contains(header.whole()) || names.contains(header.base()));
        if (dialect.isEmpty()) {
            List<String> wanted = profile.requiredColumns().stream()
                    .map(column -> column.headers().get(0))
                    .toList();
            violations.add(
                    source.name(),
                    0,
                    null,
                    null,
                    "none of the first 100 rows is a header of profile " + profile + ", with columns such as "
                            + Echo.list(wanted),
                    "choose another profile, or let it be detected");
        }
        return dialect.map(found -> new Chosen(profile, found));
    }

    private Optional<Chosen> detect(ExportSource source, Violations violations) throws IOException {
        HeaderAliases aliases = new HeaderAliases(catalog);
        ImportProfile base = change.apply(ImportProfile.named("header names"));
        Set<String> names = names(base);
        known.all().forEach(profile -> names.addAll(names(profile)));
        Optional<ExportDialect> dialect = ExportDialect.find(
                source,
                base.parts().delimiter,
                header -> names.contains(header.whole())
                        || names.contains(header.base())
                        || aliases.knows(header.base()));
        if (dialect.isEmpty()) {
            violations.add(
                    source.name(),
                    0,
                    null,
                    null,
                    "none of the first 100 rows is a header with a known column",
                    "say what the columns hold in a profile");
            return Optional.empty();
        }
        List<ImportProfile> best = best(dialect.get());
        if (best.size() > 1) {
            String all =
                    String.join(" and ", best.stream().map(ImportProfile::name).toList());
            violations.add(
                    source.name(),
                    dialect.get().headerLine(),
                    null,
                    null,
                    "the header fits the profiles " + all,
                    "say which it is");
            return Optional.empty();
        }
        return best.isEmpty()
                ? aliases.profile(base, source.name(), dialect.get(), violations)
                        .map(profile -> new Chosen(profile, dialect.get()))
                : Optional.of(new Chosen(best.get(0), dialect.get()));
    }

    /** The known profiles of which the header has all that is required and the most of the rest. */
    private List<ImportProfile> best(ExportDialect dialect) {
        Set<String> header = new HashSet<>();
        for (String column : dialect.header()) {
            HeaderName name = HeaderName.of(column);
            header.add(name.whole());
            header.add(name.base());
        }
        List<ImportProfile> best = new ArrayList<>();
        long most = 0;
        for (ImportProfile one : known.detectable()) {
            long matched = matched(one, header);
            if (matched > most) {
                best.clear();
                most = matched;
            }
            if (matched > 0 && matched == most) {
                best.add(change.apply(one));
            }
        }
        return best;
    }

    private static long matched(ImportProfile profile, Set<String> header) {
        boolean complete = StandardProfiles.isTold(profile, header)
                && profile.requiredColumns().stream().allMatch(column -> isIn(column, header));
        return complete
                ? profile.columns().stream()
                        .filter(column -> isIn(column, header))
                        .count()
                : 0;
    }

    private static boolean isIn(ImportColumn column, Set<String> header) {
        return column.headers().stream().map(HeaderName::normal).anyMatch(header::contains);
    }
}
