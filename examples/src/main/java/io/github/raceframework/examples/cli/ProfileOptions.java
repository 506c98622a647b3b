package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.imports.BadCells;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportProfiles;
import io.github.raceframework.io.imports.ProfileImport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how exports of other tools are read. */
final class ProfileOptions {

    private static final String AUTO = "auto";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description =
                    "How exports of other tools are read: auto finds it out from the header, or one of google-ads, meta-ads,"
                            + " dbt-ad-reporting, ga4-report, ga4-api, search-console, shopify-orders, shopify-cancellations, mailchimp, klaviyo,"
                            + " hubspot-deals, hubspot-created-deals, nps-survey.")
    private @Nullable String profile;

    @Option(
            names = "--bad-cells",
            paramLabel = "POLICY",
            converter = PolicyOption.class,
            description =
                    "With --profile, what becomes of rows with a cell that cannot be read: fail, skip or unknown (default: fail).")
    private @Nullable BadCells badCells;

    /** Whether files are read by a profile. */
    boolean isGiven() {
        if (profile == null && badCells != null) {
            throw new UsageException(
                    "--bad-cells is about exports that are read by a profile; name one with --profile");
        }
        return profile != null;
    }

    /** The import of the profile that was named; auto if none was. */
    ProfileImport profileImport(KpiCatalog catalog, ImportProfiles known) {
        String name = profile == null ? AUTO : profile;
        ProfileImport named = name.equals(AUTO)
                ? ProfileImport.detecting(catalog, known)
                : ProfileImport.of(find(name, catalog, known));
        return named.withBadCells(badCells == null ? BadCells.FAIL : badCells);
    }

    private static ImportProfile find(String name, KpiCatalog catalog, ImportProfiles profiles) {
        if (InputFiles.isDocument(Path.of(name))) {
            return RaceJson.standard()
                    .withCatalog(catalog)
                    .read(DocumentKind.IMPORT_PROFILE, Path.of(name))
                    .value();
        }
        List<String> names = new ArrayList<>(List.of(AUTO));
        profiles.all().forEach(one -> names.add(one.name()));
        return profiles.find(name)
                .orElseThrow(() -> new UsageException("--profile: there is no profile " + Text.quoted(name)
                        + Spelling.suggestion(name, names) + "; there are " + String.join(", ", names)));
    }

    /** A policy by its short name. */
    static final class PolicyOption implements ITypeConverter<BadCells> {

        @Override
        public BadCells convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "fail" -> BadCells.FAIL;
                case "skip" -> BadCells.SKIP_ROW;
                case "unknown" -> BadCells.UNKNOWN;
                default -> throw new TypeConversionException(Text.quoted(value) + " is none of fail, skip and unknown");
            };
        }
    }
}
