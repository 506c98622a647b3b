package io.github.raceframework.core.media;

import io.github.raceframework.core.framework.Edition;
import io.github.raceframework.core.value.Spelling;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are search engines, shopping sites, social platforms and video sites.
 *
 * <p>{@link #standard()} is a short list of this library's own, of the best-known names. GA4 has a list of several hundred; agreement with it is
 * not claimed, and a source that is missing here falls to a later rule. Add what an application's visits come from.
 *
 * <p>Names are compared with a source whatever the case:
 *
 * <ul>
 *   <li>a name with a dot, {@code facebook.com}, is that host or one below it: {@code l.facebook.com}, not {@code notfacebook.com};
 *   <li>a name without one, {@code google}, is that text, or the host of that name under any top-level domain: {@code google.com},
 *       {@code www.google.co.uk}, {@code m.google.de}; not {@code docs.google.com}, {@code notgoogle.com} or {@code google.example.com}.
 * </ul>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SourceList {

    /** The category of search engines. */
    public static final String SEARCH = "search";

    /** The category of shopping sites. */
    public static final String SHOPPING = "shopping";

    /** The category of social platforms. */
    public static final String SOCIAL = "social";

    /** The category of video sites. */
    public static final String VIDEO = "video";

    /** A top level, or a second one under that of a country: {@code com}, {@code co.uk}, {@code com.br}. */
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z]{2,24}|(?:com?|net|org|ne|or)\\.[a-z]{2}");

    private static final Pattern LEADING_HOST = Pattern.compile("^(?:www|m)\\.");

    private final Edition edition;
    /** By category; neither the map nor its sets are changed or handed out. */
    private final Map<String, Set<String>> names;

    private SourceList(Edition edition, Map<String, Set<String>> names) {
        this.edition = edition;
        this.names = names;
    }

    private static final class Holder {
        static final SourceList STANDARD = of(new Edition("Short list 2026-11", "this library"))
                .with(SEARCH, "google", "bing", "yahoo", "search.yahoo.com", "duckduckgo", "baidu", "yandex", "ya.ru")
                .with(SEARCH, "ecosia", "qwant", "startpage", "naver", "search.naver.com", "search.brave.com")
                .with(SHOPPING, "amazon", "ebay", "etsy", "walmart", "aliexpress", "alibaba", "idealo")
                .with(SHOPPING, "shopping.google.com", "shop.app", "igshopping")
                .with(SOCIAL, "facebook", "facebook.com", "fb", "instagram", "instagram.com", "ig", "linkedin")
                .with(SOCIAL, "linkedin.com", "lnkd.in", "twitter", "x.com", "t.co", "tiktok", "pinterest", "reddit")
                .with(SOCIAL, "reddit.com", "threads", "snapchat", "quora", "tumblr", "whatsapp")
                .with(VIDEO, "youtube", "youtube.com", "youtu.be", "vimeo", "vimeo.com", "twitch", "dailymotion");
    }

    /** The short list of this library. */
    public static SourceList standard() {
        return Holder.STANDARD;
    }

    /** A list without names. */
    public static SourceList of(Edition edition) {
        return new SourceList(edition, Map.of());
    }

    /**
     * The same list with these names in a category, which need not have been there.
     *
     * @throws IllegalArgumentException if the category or a name is blank
     */
    public SourceList with(String category, String... added) {
        Map<String, Set<String>> all = new LinkedHashMap<>(names);
        Set<String> members = new LinkedHashSet<>(names.getOrDefault(category, Set.of()));
        for (String name : added) {
            members.add(lowerCase(name));
        }
        if (category.isBlank() || members.contains("")) {
            throw new IllegalArgumentException("category \"" + category + "\" or a name of it is blank");
        }
        all.put(category, members);
        return new SourceList(edition, all);
    }

    /**
     * The same list without these names, in whichever categories they are.
     *
     * @throws IllegalArgumentException if it does not have one
     */
    public SourceList without(String... removed) {
        Set<String> known = new TreeSet<>();
        names.values().forEach(known::addAll);
        Map<String, Set<String>> all = new LinkedHashMap<>();
        names.forEach((category, members) -> all.put(category, new LinkedHashSet<>(members)));
        for (String name : removed) {
            if (!known.contains(lowerCase(name))) {
                throw new IllegalArgumentException("source \"" + Spelling.excerpt(name) + "\" is not in " + edition
                        + Spelling.suggestion(name, known));
            }
            all.values().forEach(members -> members.remove(lowerCase(name)));
        }
        return new SourceList(edition, all);
    }

    /** The same names under another edition, for a list that is no longer the short one. */
    public SourceList withEdition(Edition newEdition) {
        return new SourceList(newEdition, names);
    }

    public Edition edition() {
        return edition;
    }

    /** The categories, in the order they came in. */
    public List<String> categories() {
        return List.copyOf(names.keySet());
    }

    /** The names of a category in lower case, in the order they came in; none if there is no such category. */
    public List<String> names(String category) {
        return List.copyOf(names.getOrDefault(category, Set.of()));
    }

    /** Whether a name of the category stands for this source. */
    public boolean isIn(String category, String source) {
        Set<String> members = names.getOrDefault(category, Set.of());
        String host = lowerCase(source);
        return members.contains(host) || isBelowOne(members, host) || members.contains(nameOf(host));
    }

    /** Whether a name with a dot is one of the hosts above this one. */
    private static boolean isBelowOne(Set<String> members, String host) {
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
            String above = host.substring(dot + 1);
            if (above.indexOf('.') > 0 && members.contains(above)) {
                return true;
            }
        }
        return false;
    }

    /** What stands before the top level of a host that has nothing else before it: {@code google} for {@code www.google.co.uk}. */
    private static String nameOf(String host) {
        String bare = LEADING_HOST.matcher(host).replaceFirst("");
        int dot = bare.indexOf('.');
        return dot > 0 && TOP_LEVEL.matcher(bare.substring(dot + 1)).matches() ? bare.substring(0, dot) : "";
    }

    private static String lowerCase(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof SourceList other && edition.equals(other.edition) && names.equals(other.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, names);
    }

    /** The name of the edition. */
    @Override
    public String toString() {
        return edition.name();
    }
}
