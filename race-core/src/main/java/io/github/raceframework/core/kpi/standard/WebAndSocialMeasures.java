package io.github.raceframework.core.kpi.standard;

import static io.github.raceframework.core.kpi.Measure.distinct;
import static io.github.raceframework.core.kpi.Measure.flow;
import static io.github.raceframework.core.kpi.Measure.stock;
import static io.github.raceframework.core.kpi.standard.MeasureShapes.rollingDistinct;
import static io.github.raceframework.core.value.Unit.COUNT;
import static io.github.raceframework.core.value.Unit.DURATION;
import static io.github.raceframework.core.value.Unit.MONEY;

import io.github.raceframework.core.kpi.Measure;
import java.util.List;

/** Visits and visitors of sites and apps, and what happens on own social profiles. Constants, all of them immutable. */
public final class WebAndSocialMeasures {

    /** Sessions started (visits). */
    public static final Measure SESSIONS = flow("sessions", COUNT, "Sessions started (visits).");

    /** Sessions over 10 s, or with a key event, or with 2+ page/screen views (GA4 rule). */
    public static final Measure ENGAGED_SESSIONS = flow(
            "engaged_sessions",
            COUNT,
            "Sessions over 10 s, or with a key event, or with 2+ page/screen views (GA4 rule).");

    /** Distinct users with any event (GA4 totalUsers) = classic unique visitors. */
    public static final Measure USERS =
            distinct("users", "Distinct users with any event (GA4 totalUsers) = classic unique visitors.");

    /** Distinct users who visited (GA4 activeUsers, GA4's default 'Users'). */
    public static final Measure ACTIVE_USERS =
            distinct("active_users", "Distinct users who visited (GA4 activeUsers, GA4's default 'Users').");

    /** Distinct active users in a 1-day window. */
    public static final Measure ACTIVE_USERS_1D =
            rollingDistinct("active_users_1d", "Distinct active users in a 1-day window.");

    /** Distinct active users in a rolling 28/30-day window. */
    public static final Measure ACTIVE_USERS_28D =
            rollingDistinct("active_users_28d", "Distinct active users in a rolling 28/30-day window.");

    /** First visits/opens (first_visit). Additive over time within one property; not across properties. */
    public static final Measure NEW_USERS = flow(
            "new_users",
            COUNT,
            "First visits/opens (first_visit). Additive over time within one property; not across properties.");

    /** Page/screen views. */
    public static final Measure PAGE_VIEWS = flow("page_views", COUNT, "Page/screen views.");

    /** Total foreground time. */
    public static final Measure ENGAGEMENT_TIME = flow("engagement_time", DURATION, "Total foreground time.");

    /** Total session duration (last minus first event). */
    public static final Measure SESSION_TIME =
            flow("session_time", DURATION, "Total session duration (last minus first event).");

    /** On-site searches run. */
    public static final Measure INTERNAL_SEARCHES = flow("internal_searches", COUNT, "On-site searches run.");

    /** Sessions with at least one on-site search. */
    public static final Measure INTERNAL_SEARCH_SESSIONS =
            flow("internal_search_sessions", COUNT, "Sessions with at least one on-site search.");

    /** Occurrences of events flagged as key events (formerly conversions). */
    public static final Measure KEY_EVENTS =
            flow("key_events", COUNT, "Occurrences of events flagged as key events (formerly conversions).");

    /** Sessions with at least one key event. */
    public static final Measure KEY_EVENT_SESSIONS =
            flow("key_event_sessions", COUNT, "Sessions with at least one key event.");

    /** Users with at least one key event. */
    public static final Measure KEY_EVENT_USERS = distinct("key_event_users", "Users with at least one key event.");

    /** Monetary value assigned to non-revenue goals. */
    public static final Measure GOAL_VALUE = flow("goal_value", MONEY, "Monetary value assigned to non-revenue goals.");

    /** Followers/fans at period end. */
    public static final Measure FOLLOWERS = stock("followers", COUNT, "Followers/fans at period end.");

    /** New follows. */
    public static final Measure FOLLOWERS_GAINED = flow("followers_gained", COUNT, "New follows.");

    /** Unfollows. */
    public static final Measure FOLLOWERS_LOST = flow("followers_lost", COUNT, "Unfollows.");

    /** Posts published. */
    public static final Measure POSTS = flow("posts", COUNT, "Posts published.");

    /** Likes and other one-tap reactions. */
    public static final Measure REACTIONS = flow("reactions", COUNT, "Likes and other one-tap reactions.");

    /** Comments/replies. */
    public static final Measure COMMENTS = flow("comments", COUNT, "Comments/replies.");

    /** Shares/reposts. */
    public static final Measure SHARES = flow("shares", COUNT, "Shares/reposts.");

    /** Saves/bookmarks. */
    public static final Measure SAVES = flow("saves", COUNT, "Saves/bookmarks.");

    private WebAndSocialMeasures() {}

    /** These measures, in the order above. */
    public static List<Measure> all() {
        return List.of(
                SESSIONS,
                ENGAGED_SESSIONS,
                USERS,
                ACTIVE_USERS,
                ACTIVE_USERS_1D,
                ACTIVE_USERS_28D,
                NEW_USERS,
                PAGE_VIEWS,
                ENGAGEMENT_TIME,
                SESSION_TIME,
                INTERNAL_SEARCHES,
                INTERNAL_SEARCH_SESSIONS,
                KEY_EVENTS,
                KEY_EVENT_SESSIONS,
                KEY_EVENT_USERS,
                GOAL_VALUE,
                FOLLOWERS,
                FOLLOWERS_GAINED,
                FOLLOWERS_LOST,
                POSTS,
                REACTIONS,
                COMMENTS,
                SHARES,
                SAVES);
    }
}
