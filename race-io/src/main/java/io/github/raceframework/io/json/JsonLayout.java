package io.github.raceframework.io.json;

/** How a document is laid out. */
public enum JsonLayout {
    /** A line for each property of the document and each element of its lists: short enough to read, and a change shows as a changed line. */
    LINES,
    /** Without a space. */
    COMPACT
}
