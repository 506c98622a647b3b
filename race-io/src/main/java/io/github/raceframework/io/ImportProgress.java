package io.github.raceframework.io;

/**
 * How far an import has come. Each file is gone through twice: to see how it is written, and for its rows.
 *
 * @param source the file that is being read
 * @param bytes how much has been read of all files, both times
 * @param totalBytes how much there is to read
 * @param rows how many rows have been read
 */
public record ImportProgress(String source, long bytes, long totalBytes, long rows) {}
