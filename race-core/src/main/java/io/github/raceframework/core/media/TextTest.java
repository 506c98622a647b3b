package io.github.raceframework.core.media;

/** How a {@link ChannelCondition} compares a text with its values. Case makes no difference to any. Immutable. */
public enum TextTest {
    /** The text is one of the values. */
    IS,
    /** The text contains one of the values. */
    CONTAINS,
    /** The text starts with one of the values. */
    STARTS_WITH,
    /** The text ends with one of the values. */
    ENDS_WITH,
    /** The whole text matches one of the values, which are regular expressions. Take them from rules that are trusted, never from data. */
    MATCHES,
    /** The text is in one of the values, which are categories of the {@link SourceList}. */
    IN_CATEGORY
}
