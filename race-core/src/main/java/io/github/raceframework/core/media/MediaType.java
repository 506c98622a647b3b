package io.github.raceframework.core.media;

/**
 * How a brand comes by its media. The first three are Chaffey's; the fourth splits out what they scatter over owned and earned.
 *
 * <p>Source: Chaffey and Ellis-Chadwick, <i>Digital Marketing</i>, for paid, owned and earned; Gini Dietrich's PESO model (2014) for shared.
 *
 * <p>Immutable.
 */
public enum MediaType {
    /** Paid for by the ad served, the sponsorship, the click, the lead or the sale: search ads, display, affiliates, TV, print. */
    PAID("Variable: the price of the media"),
    /** Controlled by the company: site, app, mailing list, own profiles, and offline its brochures and stores. */
    OWNED("Fixed: content, platform and people"),
    /** Given by others: press, word of mouth, reviews, links, shares. */
    EARNED("Effort, no price of media"),
    /** Social platforms and communities, where brand and public meet. */
    SHARED("Effort, and what is paid to boost");

    private final String costBehaviour;

    MediaType(String costBehaviour) {
        this.costBehaviour = costBehaviour;
    }

    /** What its cost consists of, and whether it grows with use. */
    public String costBehaviour() {
        return costBehaviour;
    }
}
