package io.github.raceframework.io.imports;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header as it is compared: whatever its case, spaces and underscores; and with the currency that it may end with, as {@code Cost (EUR)}.
 *
 * @param whole all of it
 * @param base what is before the currency; all of it if there is none
 * @param currency the currency
 * @param mark the currency as it stands there
 */
record HeaderName(
        String whole,
        String base,
        @Nullable Currency currency,
        @Nullable String mark) {

    private static final Pattern WITH_MARK = Pattern.compile("(.*\\S)\\s*[(\\[]([A-Z]{3}|[A-Z]{0,2}\\p{Sc})[)\\]]");
    private static final Pattern GAP = Pattern.compile("[\\s_\\u00a0\\ufeff]+");

    static HeaderName of(String header) {
        String whole = normal(header);
        Matcher matcher = WITH_MARK.matcher(header.strip());
        if (matcher.matches()) {
            String mark = matcher.group(2);
            Optional<Currency> sure = CurrencyMarks.findSure(mark);
            if (sure.isPresent() || CurrencyMarks.isShared(mark)) {
                return new HeaderName(whole, normal(matcher.group(1)), sure.orElse(null), mark);
            }
        }
        return new HeaderName(whole, whole, null, null);
    }

    /** A name as headers are compared by it. */
    static String normal(String name) {
        return GAP.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
