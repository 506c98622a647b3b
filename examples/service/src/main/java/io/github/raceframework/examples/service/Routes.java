package io.github.raceframework.examples.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.examples.service.Problem.Status;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Passes each request on to what is at its path, and turns what goes wrong into a problem. Safe for use by several threads. */
final class Routes implements HttpHandler {

    private static final Logger LOG = System.getLogger(Routes.class.getName());

    private final Map<String, Resource> resources;
    private final int most;
    private final Semaphore places;

    /**
     * Routes to these.
     *
     * @param resources what is at each path
     * @param most how many requests may be under way at once
     */
    Routes(Map<String, Resource> resources, int most) {
        this.resources = Map.copyOf(resources);
        this.most = most;
        this.places = new Semaphore(most);
    }

    @Override
    public void handle(HttpExchange exchange) {
        boolean isTaken = places.tryAcquire();
        try (exchange) {
            reply(exchange, isTaken).send(exchange);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a client went away", e);
        } finally {
            if (isTaken) {
                places.release();
            }
        }
    }

    private Reply reply(HttpExchange exchange, boolean isTaken) throws IOException {
        try {
            if (!isTaken) {
                throw Problem.of(Status.SERVICE_UNAVAILABLE, "the service stops or has too much to do; ask again later")
                        .with("Retry-After", "1");
            }
            return answer(exchange);
        } catch (Problem problem) {
            return problem.reply();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a request failed", e);
            return Problem.of(Status.INTERNAL_SERVER_ERROR, "the service failed; its log says why")
                    .reply();
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Resource resource = resources.get(path);
        if (resource == null) {
            throw Problem.of(
                    Status.NOT_FOUND,
                    "nothing is at " + Spelling.excerpt(path) + "; there are "
                            + String.join(
                                    ", ", resources.keySet().stream().sorted().toList()));
        }
        String method = exchange.getRequestMethod();
        if (!resource.methods().contains(method)) {
            String allowed = String.join(", ", resource.methods());
            throw Problem.of(
                            Status.METHOD_NOT_ALLOWED,
                            Spelling.excerpt(method) + " is not for " + path + "; it takes " + allowed)
                    .with("Allow", allowed);
        }
        return resource.answer(exchange);
    }

    /** Lets requests that are under way come to their end, and refuses new ones. */
    void drain(Duration grace) throws InterruptedException {
        int free = places.drainPermits();
        places.tryAcquire(most - free, grace.toMillis(), TimeUnit.MILLISECONDS);
    }
}
