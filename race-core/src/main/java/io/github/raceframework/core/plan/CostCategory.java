package io.github.raceframework.core.plan;

/** What money is spent on. Immutable. */
public enum CostCategory {
    /** Space, time, clicks and impressions bought from others. */
    MEDIA,
    /** Making what is shown. */
    CONTENT,
    /** The company's own people. */
    PEOPLE,
    /** Fees for the work of others. */
    AGENCY,
    /** Software, platforms, data. */
    TOOLS,
    /** Discounts, rewards, samples. */
    INCENTIVE;

    /** Whether it is working media: money that buys contact with people. */
    public boolean isWorkingMedia() {
        return this == MEDIA;
    }
}
