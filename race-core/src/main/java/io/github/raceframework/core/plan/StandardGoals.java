package io.github.raceframework.core.plan;

import io.github.raceframework.core.framework.Stage;
import io.github.raceframework.core.value.MeasureId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goals that are usual at each stage, with the event or change of state that shows them and the measure that counts them. A plan takes
 * those it wants, with signals and values of its own where they differ.
 *
 * <p>Events are named as GA4 collects or recommends them ({@code view_item}, {@code generate_lead}), others in the same style.
 *
 * <p>Source: the goals that Dave Chaffey's and others' descriptions of RACE name for each stage.
 *
 * <p>Constants, all of them immutable.
 */
public final class StandardGoals {

    // Reach

    /** A visit from the results page of a search engine. */
    public static final Goal VISITED_FROM_SEARCH =
            micro("visited_from_search", "Visited from a results page", Stage.REACH, "session_start", "organic_clicks");

    /** A click on an ad, as the ad platform counts it. */
    public static final Goal CLICKED_AD = micro("clicked_ad", "Clicked an ad", Stage.REACH, "ad_click", "clicks");

    /** A further visit. No standard measure counts them apart from first visits. */
    public static final Goal CAME_BACK = micro("came_back", "Came back", Stage.REACH, "session_start", null);

    // Act

    /** A look at a product. */
    public static final Goal VIEWED_PRODUCT =
            micro("viewed_product", "Viewed product", Stage.ACT, "view_item", "item_views");

    /** A product put into the basket. */
    public static final Goal ADDED_TO_BASKET =
            micro("added_to_basket", "Added to basket", Stage.ACT, "add_to_cart", "cart_adds");

    /** A registration as a member. */
    public static final Goal REGISTERED_AS_MEMBER =
            micro("registered_as_member", "Registered as member", Stage.ACT, "sign_up", "registrations");

    /** An e-newsletter asked for. */
    public static final Goal SIGNED_UP_FOR_NEWSLETTER = micro(
            "signed_up_for_newsletter",
            "Signed up for an e-newsletter",
            Stage.ACT,
            "newsletter_sign_up",
            "newsletter_signups");

    /** An ebook or brochure downloaded. */
    public static final Goal DOWNLOADED_EBOOK =
            micro("downloaded_ebook", "Downloaded an ebook", Stage.ACT, "file_download", "downloads");

    /** A search on the site. */
    public static final Goal SEARCHED_ON_SITE =
            micro("searched_on_site", "Searched on the site", Stage.ACT, "view_search_results", "internal_searches");

    /** A visit of a page that matters. */
    public static final Goal VIEWED_KEY_PAGE =
            micro("viewed_key_page", "Viewed a key page", Stage.ACT, "view_key_page", "content_views");

    /** Content shared by a visitor. */
    public static final Goal SHARED_CONTENT = micro("shared_content", "Shared content", Stage.ACT, "share", "shares");

    /** A form sent by which somebody becomes a lead. */
    public static final Goal BECAME_LEAD = macro("became_lead", "Became a lead", Stage.ACT, "generate_lead", "leads");

    // Convert

    /** An order in the shop. */
    public static final Goal PLACED_ORDER =
            macro("placed_order", "Placed an order", Stage.CONVERT, "purchase", "orders");

    /** A subscription bought. */
    public static final Goal BOUGHT_SUBSCRIPTION =
            macro("bought_subscription", "Bought a subscription", Stage.CONVERT, "purchase", "orders");

    /** A quote accepted. */
    public static final Goal ACCEPTED_QUOTE = macro(
            "accepted_quote", "Accepted a quote", Stage.CONVERT, GoalSignal.crm("quote", "accepted"), "deals_won");

    /** A sale by telephone or in a store. */
    public static final Goal BOUGHT_OFFLINE = macro(
            "bought_offline",
            "Bought by telephone or in a store",
            Stage.CONVERT,
            GoalSignal.crm("order", "completed"),
            "orders");

    /** A deal won. */
    public static final Goal WON_DEAL =
            macro("won_deal", "Deal won", Stage.CONVERT, GoalSignal.crm("deal", "won"), "deals_won");

    // Engage

    /** A further order of a customer. */
    public static final Goal ORDERED_AGAIN =
            macro("ordered_again", "Ordered again", Stage.ENGAGE, "purchase", "repeat_orders");

    /** A review written. */
    public static final Goal WROTE_REVIEW =
            micro("wrote_review", "Wrote a review", Stage.ENGAGE, "submit_review", "reviews");

    /** A new customer brought by another. */
    public static final Goal REFERRED_CUSTOMER = macro(
            "referred_customer",
            "Referred a new customer",
            Stage.ENGAGE,
            GoalSignal.crm("referral", "customer"),
            "referred_customers");

    /** A post of a customer about the brand. */
    public static final Goal POSTED_ABOUT_BRAND =
            micro("posted_about_brand", "Posted about the brand", Stage.ENGAGE, "share", "ugc_posts");

    /** A survey answered. */
    public static final Goal ANSWERED_SURVEY =
            micro("answered_survey", "Answered a survey", Stage.ENGAGE, "submit_survey", "survey_responses");

    /** A customer who is still active. */
    public static final Goal REMAINED_ACTIVE_CUSTOMER = macro(
            "remained_active_customer",
            "Remains an active customer",
            Stage.ENGAGE,
            GoalSignal.crm("customer", "active"),
            "active_customers");

    /** A subscriber who is still active. */
    public static final Goal REMAINED_ACTIVE_SUBSCRIBER = micro(
            "remained_active_subscriber",
            "Remains an active email subscriber",
            Stage.ENGAGE,
            GoalSignal.crm("subscriber", "active"),
            "active_subscribers");

    private static final List<Goal> ALL = List.of(
            VISITED_FROM_SEARCH,
            CLICKED_AD,
            CAME_BACK,
            VIEWED_PRODUCT,
            ADDED_TO_BASKET,
            REGISTERED_AS_MEMBER,
            SIGNED_UP_FOR_NEWSLETTER,
            DOWNLOADED_EBOOK,
            SEARCHED_ON_SITE,
            VIEWED_KEY_PAGE,
            SHARED_CONTENT,
            BECAME_LEAD,
            PLACED_ORDER,
            BOUGHT_SUBSCRIPTION,
            ACCEPTED_QUOTE,
            BOUGHT_OFFLINE,
            WON_DEAL,
            ORDERED_AGAIN,
            WROTE_REVIEW,
            REFERRED_CUSTOMER,
            POSTED_ABOUT_BRAND,
            ANSWERED_SURVEY,
            REMAINED_ACTIVE_CUSTOMER,
            REMAINED_ACTIVE_SUBSCRIBER);

    private StandardGoals() {}

    /** Every goal above, by stage. */
    public static List<Goal> all() {
        return ALL;
    }

    private static Goal micro(String id, String name, Stage stage, String event, @Nullable String measure) {
        return goal(id, name, stage, GoalKind.MICRO, GoalSignal.event(event), measure);
    }

    private static Goal micro(String id, String name, Stage stage, GoalSignal signal, String measure) {
        return goal(id, name, stage, GoalKind.MICRO, signal, measure);
    }

    private static Goal macro(String id, String name, Stage stage, String event, String measure) {
        return goal(id, name, stage, GoalKind.MACRO, GoalSignal.event(event), measure);
    }

    private static Goal macro(String id, String name, Stage stage, GoalSignal signal, String measure) {
        return goal(id, name, stage, GoalKind.MACRO, signal, measure);
    }

    private static Goal goal(
            String id, String name, Stage stage, GoalKind kind, GoalSignal signal, @Nullable String measure) {
        return new Goal(id, name, stage, kind, signal, measure == null ? null : MeasureId.of(measure), null, null);
    }
}
