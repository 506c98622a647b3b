package io.github.raceframework.examples.service;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** What is at a path. Safe for use by several threads. */
interface Resource {

    /** What may be done with it: {@code GET, HEAD}. Nothing else is passed on to {@link #answer}. */
    List<String> methods();

    /**
     * The answer to a request.
     *
     * @throws Problem if there is none, with what to say instead
     * @throws IOException if the request cannot be read
     */
    Reply answer(HttpExchange exchange) throws IOException;
}
