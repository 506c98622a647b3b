package io.github.raceframework.examples.service;

import com.sun.net.httpserver.HttpServer;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.report.RaceReport;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An application that embeds the library: a plan and its facts over HTTP, by the JDK's own server.
 *
 * <pre>
 * GET  /           the dashboard
 * GET  /charts     the charts of the dashboard alone, with the tables they draw
 * GET  /scorecard  how the plan stands, a race-scorecard document
 * GET  /catalog    the KPIs there are, a race-catalog document: the standard ones in a word, the plan's own in full
 * POST /query      takes a race-query document and returns a race-table, from which a front end draws what it likes
 * </pre>
 *
 * <p>After {@code mvn package} it runs with {@code java -cp examples/target/race.jar:examples/service/target/classes
 * io.github.raceframework.examples.service.ServiceMain}; then open http://127.0.0.1:8080. Visits by channel and month, of which each value has its evidence
 * beside it or the reason why it is not there:
 *
 * <pre>
 * curl http://127.0.0.1:8080/query -H 'Content-Type: application/json' -d '{
 *   "kind": "race-query", "formatVersion": "1.0",
 *   "kpis": ["reach.sessions"], "dimensions": ["channel"], "grain": "month",
 *   "range": {"from": "2025-01-01", "to": "2026-01-01"}
 * }'
 * </pre>
 *
 * <p>One engine and one data set answer all threads. A question is bounded in length (413), size of the answer (422) and time (503); a document that is
 * not right is refused with all that is wrong with it (400). It is for the machine it runs on: before others may ask, put it behind what your application uses
 * to know who asks.
 */
final class RaceService implements AutoCloseable {

    private static final int REQUESTS = 32;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final HttpServer server;
    private final Routes routes;
    private final ExecutorService handlers;
    private final TimeLimit time;

    private RaceService(HttpServer server, Map<String, Resource> resources, TimeLimit time) {
        this.server = server;
        this.routes = new Routes(resources, REQUESTS);
        this.handlers = Executors.newFixedThreadPool(REQUESTS, task -> new Thread(task, "race-request"));
        this.time = time;
        server.createContext("/", routes);
        server.setExecutor(handlers);
    }

    /**
     * Serves the data.
     *
     * @param address where to listen; port 0 for any that is free
     * @throws IOException if nothing can listen there
     */
    static RaceService start(ServiceData data, ServiceLimits limits, InetSocketAddress address) throws IOException {
        KpiCatalog catalog = data.plan().vocabulary().kpis();
        return start(data, KpiEngine.of(data.dataset(), catalog), limits, address);
    }

    static RaceService start(ServiceData data, KpiEngine engine, ServiceLimits limits, InetSocketAddress address)
            throws IOException {
        RaceJson json = RaceJson.standard().withVocabulary(data.plan().vocabulary());
        TimeLimit time = new TimeLimit(limits.time(), limits.threads());
        RaceReport report = data.report();
        Map<String, Resource> resources = Map.of(
                "/", StoredDocument.html(report.toHtml()),
                "/charts", StoredDocument.json(ChartList.write(report.charts())),
                "/scorecard", StoredDocument.json(json.writeBytes(DocumentKind.SCORECARD.of(report.scorecard()))),
                "/catalog", StoredDocument.json(json.writeBytes(DocumentKind.CATALOG.of(engine.catalog()))),
                "/query", new QueryEndpoint(engine.with(limits.engine()), json, limits.bodyBytes(), time));
        RaceService service = new RaceService(HttpServer.create(address, 0), resources, time);
        service.server.start();
        return service;
    }

    /** Where it listens. */
    URI uri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    /** Takes no further requests, lets those under way come to their end, for at most five seconds, and stops. */
    @Override
    public void close() {
        try {
            routes.drain(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        handlers.shutdownNow();
        time.close();
    }
}
