package io.github.raceframework.examples.cli;

import io.github.raceframework.io.ImportProfile;
import io.github.raceframework.io.ImportResult;
import io.github.raceframework.io.ProfileImport;
import io.github.raceframework.io.RaceFormatException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads the files of a command line by profiles: those of one profile become one table. */
final class ProfileTables {

    private final ProfileImport imports;
    private final UnaryOperator<String> names;

    /**
     * A reader of files.
     *
     * @param names makes the name of a table from the one of its first file
     */
    ProfileTables(ProfileImport imports, UnaryOperator<String> names) {
        this.imports = imports;
        this.names = names;
    }

    /** What became of the files. All that is wrong with any of them is reported together. */
    List<ImportResult> read(List<Path> files) {
        List<RaceFormatException> failures = new ArrayList<>();
        Map<ImportProfile, List<Path>> filesByProfile = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                filesByProfile
                        .computeIfAbsent(imports.profileOf(file), profile -> new ArrayList<>())
                        .add(file);
            } catch (RaceFormatException e) {
                failures.add(e);
            }
        }
        List<ImportResult> results = new ArrayList<>();
        filesByProfile.values().forEach(group -> {
            try {
                String first = String.valueOf(group.get(0).getFileName());
                results.add(imports.read(names.apply(first), group.toArray(new Path[0])));
            } catch (RaceFormatException e) {
                failures.add(e);
            } catch (IllegalArgumentException e) {
                throw new UsageException("", e);
            }
        });
        if (!failures.isEmpty()) {
            RaceFormatException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
        return results;
    }
}
