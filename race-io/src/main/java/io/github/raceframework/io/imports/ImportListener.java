package io.github.raceframework.io.imports;

/** Hears of the progress of a long import, after about every mebibyte and at the end, on the thread that reads. */
@FunctionalInterface
public interface ImportListener {

    void onProgress(ImportProgress progress);
}
