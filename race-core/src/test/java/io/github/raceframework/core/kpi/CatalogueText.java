package io.github.raceframework.core.kpi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the catalogue in words: a line {@code [id]}, then a line {@code key: value} for each thing that is said about
 * it. Lines that start with # and blank lines are skipped.
 */
public final class CatalogueText {

    private CatalogueText() {}

    /** What the file says about each id, in its order. */
    public static Map<String, Map<String, String>> read(String file) {
        Map<String, Map<String, String>> stanzas = new LinkedHashMap<>();
        Map<String, String> stanza = new LinkedHashMap<>();
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("[")) {
                stanza = new LinkedHashMap<>();
                putOnce(stanzas, line.substring(1, line.length() - 1), stanza);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int colon = line.indexOf(": ");
                putOnce(stanza, line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return stanzas;
    }

    private static <V> void putOnce(Map<String, V> map, String key, V value) {
        if (map.putIfAbsent(key, value) != null) {
            throw new IllegalStateException("\"" + key + "\" stands there twice");
        }
    }

    private static String text(String file) {
        try (InputStream in = CatalogueText.class.getResourceAsStream("/catalogue/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no test resource catalogue/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
