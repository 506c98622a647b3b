package io.github.raceframework.examples.cli;

import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.ProfileImport;
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
        BadFiles bad = new BadFiles();
        Map<ImportProfile, List<Path>> filesByProfile = new LinkedHashMap<>();
        for (Path file : files) {
            bad.collect(() -> filesByProfile
                    .computeIfAbsent(imports.profileOf(file), profile -> new ArrayList<>())
                    .add(file));
        }
        List<ImportResult> results = new ArrayList<>();
        filesByProfile.values().forEach(group -> bad.collect(() -> results.add(readGroup(group))));
        bad.throwIfAny();
        return results;
    }

    private ImportResult readGroup(List<Path> group) {
        String first = String.valueOf(group.get(0).getFileName());
        try {
            return imports.read(names.apply(first), group.toArray(new Path[0]));
        } catch (IllegalArgumentException e) {
            throw new UsageException("", e);
        }
    }
}
