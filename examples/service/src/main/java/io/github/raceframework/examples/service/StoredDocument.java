package io.github.raceframework.examples.service;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A document that was made once, as facts and plan do not change while the service runs. It is named by a digest of its bytes, so that a client that
 * has it is told so and is sent nothing.
 */
final class StoredDocument implements Resource {

    private final String tag;
    private final Reply reply;

    private StoredDocument(Reply reply, byte[] body) {
        this.tag = '"' + digest(body) + '"';
        this.reply = kept(reply);
    }

    static StoredDocument json(byte[] document) {
        return new StoredDocument(Reply.of(200, "application/json", document), document);
    }

    /** A page. What it may load it says itself. */
    static StoredDocument html(String page) {
        byte[] document = page.getBytes(StandardCharsets.UTF_8);
        return new StoredDocument(
                Reply.of(200, "text/html; charset=utf-8", document)
                        .with("Content-Security-Policy", "frame-ancestors 'none'"),
                document);
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Reply answer(HttpExchange exchange) {
        List<String> known = exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of());
        boolean isKnown = known.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(each -> each.strip().replaceFirst("^W/", ""))
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
        return isKnown ? kept(Reply.notModified()) : reply;
    }

    /** To be kept by the client alone, which asks each time whether it is still right. */
    private Reply kept(Reply one) {
        return one.with("ETag", tag).with("Cache-Control", "private, no-cache");
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
