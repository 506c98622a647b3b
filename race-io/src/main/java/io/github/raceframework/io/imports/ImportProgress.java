package io.github.raceframework.io.imports;

/**
 * How far an import has come. Each file is gone through once, and again if its first rows do not say how it is written, or its rows are grouped.
 *
 * <p>Immutable.
 *
 * @param source the file that is being read
 * @param bytes how much has been read of all files
 * @param totalBytes how much there is to read, as far as is known
 * @param rows how many rows have become facts or have been left out
 */
public record ImportProgress(String source, long bytes, long totalBytes, long rows) {}
