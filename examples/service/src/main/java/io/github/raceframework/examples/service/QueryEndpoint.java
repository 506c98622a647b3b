package io.github.raceframework.examples.service;

import com.sun.net.httpserver.HttpExchange;
import io.github.raceframework.examples.service.Problem.Status;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.aggregate.LimitException;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.query.KpiQuery;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes a {@code race-query} document and returns a {@code race-table}. A document is bounded in length, an answer in size and time; what goes beyond
 * costs no more than finding that out.
 */
final class QueryEndpoint implements Resource {

    private static final String JSON = "application/json";

    /** So much of a body that is too long is still taken off the line, so that a client that sends before it listens hears why it is refused. */
    private static final int DISCARDED = 1024 * 1024;

    private final KpiEngine engine;
    private final RaceJson json;
    private final int bodyBytes;
    private final TimeLimit time;

    /**
     * An endpoint.
     *
     * @param engine answers questions, within limits of its own
     * @param json reads questions, by the engine's catalogue
     * @param bodyBytes the longest question, in bytes
     * @param time how long one may take
     */
    QueryEndpoint(KpiEngine engine, RaceJson json, int bodyBytes, TimeLimit time) {
        this.engine = engine;
        this.json = json.compact();
        this.bodyBytes = bodyBytes;
        this.time = time;
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    public Reply answer(HttpExchange exchange) throws IOException {
        requireJson(exchange.getRequestHeaders().getFirst("Content-Type"));
        byte[] question = body(exchange.getRequestBody());
        return Reply.of(200, JSON, time.within(() -> table(question)));
    }

    /** Before anything is read: a form of another site can send no such type without asking first. */
    private static void requireJson(@Nullable String type) {
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!media.equals(JSON)) {
            throw Problem.of(
                            Status.UNSUPPORTED_MEDIA_TYPE,
                            "the body is not said to be JSON; send Content-Type: " + JSON)
                    .with("Accept", JSON);
        }
    }

    private byte[] body(InputStream in) throws IOException {
        byte[] read = in.readNBytes(bodyBytes + 1);
        if (read.length > bodyBytes) {
            in.readNBytes(DISCARDED);
            throw Problem.of(
                    Status.CONTENT_TOO_LARGE, "the body is longer than " + bodyBytes + " bytes, the most that is read");
        }
        return read;
    }

    private byte[] table(byte[] document) {
        try {
            KpiQuery query = json.read(DocumentKind.QUERY, document).value();
            return json.writeBytes(DocumentKind.TABLE.of(engine.run(query)));
        } catch (RaceFormatException e) {
            throw Problem.of(e);
        } catch (LimitException e) {
            throw Problem.of(e);
        } catch (IllegalArgumentException e) {
            // A question that can be read and has no meaning, such as shares of one group.
            throw Problem.of(Status.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        }
    }
}
