package io.github.raceframework.examples.service;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** What goes back: status, headers and body. Immutable, if nobody changes the bytes it was given. */
final class Reply {

    /** Nothing but a page may load or be framed, no type is guessed, and other sites learn and read nothing. */
    private static final Map<String, String> SECURITY = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");

    private static final int NO_BODY = -1;

    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;

    private Reply(int status, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    /** A body that is kept nowhere on its way. */
    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, body, Map.of("Content-Type", type, "Cache-Control", "no-store"));
    }

    /** Says that the copy which the client has is still right. */
    static Reply notModified() {
        return new Reply(304, new byte[0], Map.of());
    }

    /** The same with a header in place of an earlier one of the name. */
    Reply with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Reply(status, body, more);
    }

    /** Sends it; the body is left out where the client asked for the head alone. */
    void send(HttpExchange exchange) throws IOException {
        Headers sent = exchange.getResponseHeaders();
        SECURITY.forEach(sent::set);
        headers.forEach(sent::set);
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        if (headOnly) {
            sent.set("Content-Length", Integer.toString(body.length));
        }
        exchange.sendResponseHeaders(status, headOnly || body.length == 0 ? NO_BODY : body.length);
        if (!headOnly && body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
