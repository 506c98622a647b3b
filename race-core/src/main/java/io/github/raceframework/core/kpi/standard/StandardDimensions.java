package io.github.raceframework.core.kpi.standard;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.kpi.Dimension;
import io.github.raceframework.core.media.Channel;
import io.github.raceframework.core.media.ChannelGrouping;
import io.github.raceframework.core.media.MediaType;
import io.github.raceframework.core.tactic.Tactic;
import io.github.raceframework.core.tactic.TacticCatalog;
import java.util.List;
import java.util.stream.Stream;

/** The dimensions that standard formulas filter by and facts are grouped by, with their vocabularies. Constants, all of them immutable. */
public final class StandardDimensions {

    /** RACE stage that a cost, tactic or campaign serves; a campaign has one primary stage. */
    public static final Dimension STAGE = Dimension.closed(
            "stage",
            "RACE stage that a cost, tactic or campaign serves; one primary stage per campaign",
            names(Stage.values()));

    /** Primary media type. */
    public static final Dimension MEDIA = Dimension.closed("media", "primary media type", names(MediaType.values()));

    /**
     * Channel group, as {@link ChannelGrouping#standard()} has them. Data may carry other names, which stay members of their own and are reported
     * as unknown to the vocabulary.
     */
    public static final Dimension CHANNEL = channel(ChannelGrouping.standard());

    /** Where the sale was taken. */
    public static final Dimension SALES_CHANNEL =
            Dimension.closed("sales_channel", "where the sale was taken", "ONLINE", "OFFLINE");

    /** Class of search query: with or without an own brand term. */
    public static final Dimension QUERY = Dimension.closed("query", "search query class", "BRAND", "NON_BRAND");

    /** Creative format. */
    public static final Dimension FORMAT =
            Dimension.closed("format", "creative format", "TEXT", "IMAGE", "VIDEO", "AUDIO", "SHOPPING", "OTHER");

    /** New or returning, relative to the first order. */
    public static final Dimension CUSTOMER_TYPE =
            Dimension.closed("customer_type", "relative to the first order", "NEW", "RETURNING");

    /** Device class. */
    public static final Dimension DEVICE =
            Dimension.closed("device", "device class", "DESKTOP", "MOBILE", "TABLET", "OTHER");

    /** Who posted or shared. */
    public static final Dimension ACTOR = Dimension.closed("actor", "who posted or shared", "BRAND", "CUSTOMER");

    /** Marketing tactic, as {@link TacticCatalog#standard()} has them. Data may carry others, which stay members of their own. */
    public static final Dimension TACTIC = tactic(TacticCatalog.standard());

    /** Campaign, by name or id. */
    public static final Dimension CAMPAIGN = Dimension.open("campaign", "campaign name or id");

    /** Product or product category. */
    public static final Dimension PRODUCT = Dimension.open("product", "product or category");

    /** Segment or persona. */
    public static final Dimension AUDIENCE = Dimension.open("audience", "segment or persona");

    /** Country: ISO 3166-1 alpha-2 where known. */
    public static final Dimension COUNTRY = Dimension.open("country", "ISO 3166-1 alpha-2 where known");

    /** The system a row came from. */
    public static final Dimension SOURCE_SYSTEM = Dimension.open("source_system", "the system a row came from");

    /** Rule that assigned the credit. Nothing is ever summed over it. */
    public static final Dimension ATTRIBUTION_MODEL = Dimension.open(
                    "attribution_model", "rule that assigned the credit; nothing is ever summed over it")
            .notSummable();

    private StandardDimensions() {}

    /** The standard dimensions, in the order above. */
    public static List<Dimension> all() {
        return List.of(
                STAGE,
                MEDIA,
                CHANNEL,
                SALES_CHANNEL,
                QUERY,
                FORMAT,
                CUSTOMER_TYPE,
                DEVICE,
                ACTOR,
                TACTIC,
                CAMPAIGN,
                PRODUCT,
                AUDIENCE,
                COUNTRY,
                SOURCE_SYSTEM,
                ATTRIBUTION_MODEL);
    }

    /** The dimension {@code channel} for a grouping of the application's own. The names of channels are aliases. */
    public static Dimension channel(ChannelGrouping grouping) {
        Dimension dimension = Dimension.closed(
                "channel",
                "channel group; data may carry other names, which stay members of their own and are "
                        + "reported as unknown to the vocabulary",
                grouping.channels().stream().map(Channel::id).toArray(String[]::new));
        for (Channel channel : grouping.channels()) {
            dimension = dimension.withAlias(channel.name(), channel.id());
        }
        return dimension;
    }

    /** The dimension {@code tactic} for a catalogue of the application's own. */
    public static Dimension tactic(TacticCatalog catalog) {
        return Dimension.closed(
                "tactic",
                "marketing tactic",
                catalog.tactics().stream().map(Tactic::id).toArray(String[]::new));
    }

    private static String[] names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}
