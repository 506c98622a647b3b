package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the content plan.
 *
 * <p>It takes what it is given; the {@link RacePlan} it is part of checks it.
 *
 * <p>Immutable.
 *
 * @param id lower-case letters, digits, {@code -} and {@code _}
 * @param title its title
 * @param format what it is: a buying guide, a video, a webinar
 * @param stage the stage it serves
 * @param publishOn the day it appears
 * @param owner who answers for it
 * @param audience id of the audience it is for; null for everybody
 * @param channel id of the channel it appears in; null for the company's own site
 * @param campaign id of the campaign it belongs to; null for none
 */
public record ContentItem(
        String id,
        String title,
        String format,
        Stage stage,
        LocalDate publishOn,
        String owner,
        @Nullable String audience,
        @Nullable String channel,
        @Nullable String campaign) {

    /** A piece for everybody, on the company's own site, of no campaign. */
    public static ContentItem of(
            String id, String title, String format, Stage stage, LocalDate publishOn, String owner) {
        return new ContentItem(id, title, format, stage, publishOn, owner, null, null, null);
    }

    /** The same piece for this audience. */
    public ContentItem withAudience(String newAudience) {
        return new ContentItem(id, title, format, stage, publishOn, owner, newAudience, channel, campaign);
    }

    /** The same piece in this channel. */
    public ContentItem withChannel(String newChannel) {
        return new ContentItem(id, title, format, stage, publishOn, owner, audience, newChannel, campaign);
    }

    /** The same piece of this campaign. */
    public ContentItem withCampaign(String newCampaign) {
        return new ContentItem(id, title, format, stage, publishOn, owner, audience, channel, newCampaign);
    }

    /** The audience it is for; empty for everybody. */
    public Optional<String> findAudience() {
        return Optional.ofNullable(audience);
    }

    /** The channel it appears in; empty for the company's own site. */
    public Optional<String> findChannel() {
        return Optional.ofNullable(channel);
    }

    /** The campaign it belongs to, if any. */
    public Optional<String> findCampaign() {
        return Optional.ofNullable(campaign);
    }
}
