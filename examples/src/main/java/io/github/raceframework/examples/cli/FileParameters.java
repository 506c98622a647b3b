package io.github.raceframework.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The files of a command that takes nothing else. */
final class FileParameters {

    /** What the parameter is called in help texts. */
    static final String DESCRIPTION = "CSV files in UTF-8, a table per header, or race-facts documents (.json).";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = DESCRIPTION)
    private List<Path> files = new ArrayList<>();

    InputFiles files() {
        return new InputFiles(List.copyOf(files));
    }
}
