package io.github.raceframework.io;

import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.CLICKS;
import static io.github.raceframework.core.kpi.standard.PaidMediaMeasures.MEDIA_COST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.Imports;
import io.github.raceframework.io.imports.ProfileImport;
import io.github.raceframework.io.imports.StandardProfiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** One reader and writer of documents, its documents and one import serve several threads at once. */
class ConcurrentDocumentsTest {

    private static final int THREADS = 4;
    private static final String EXPORT = """
            Day,Campaign,Currency code,Cost,Impr.,Clicks
            2024-03-01,Spring,EUR,1.50,1000,12
            2024-03-02,Spring,EUR,2.50,2000,24
            """;

    /** What is done, by name, and what comes out. */
    private static Map<String, Supplier<String>> tasks() {
        RaceJson json = RaceJson.standard();
        Map<String, Supplier<String>> tasks = new TreeMap<>();
        for (DocumentKind<?> kind : DocumentKind.all()) {
            String golden = golden(kind);
            RaceDocument<?> shared = json.read(kind, golden);
            tasks.put("read " + kind, () -> json.writeText(json.read(kind, golden)));
            tasks.put("write " + kind, () -> json.writeText(shared));
            tasks.put("refuse " + kind, () -> problems(json, kind, golden.replace(": \"", ": 7, \"x\": \"")));
        }
        ProfileImport shared = ProfileImport.of(StandardProfiles.GOOGLE_ADS);
        tasks.put(
                "import",
                () -> Imports.totals(Imports.read(shared, EXPORT), CLICKS, MEDIA_COST)
                        .toString());
        return tasks;
    }

    private static String golden(DocumentKind<?> kind) {
        try {
            return Files.readString(Path.of("src/test/resources/format/v1", kind + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String problems(RaceJson json, DocumentKind<?> kind, String text) {
        try {
            return "read: " + json.read(kind, text);
        } catch (RaceFormatException e) {
            return e.violations().toString();
        }
    }

    @Test
    void everyThreadGetsWhatOneGets() throws Exception {
        Map<String, String> alone = new HashMap<>();
        tasks().forEach((name, task) -> alone.put(name, task.get()));
        assertThat(alone)
                .containsEntry("import", "[clicks=36, media_cost=4]")
                .hasSize(1 + 3 * DocumentKind.all().size());
        assertThat(alone).allSatisfy((name, got) -> assertThat(got).doesNotStartWith("read: "));
        Map<String, Supplier<String>> shared = tasks();

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Map<String, String>>> work = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                work.add(() -> {
                    List<String> order = new ArrayList<>(shared.keySet());
                    Map<String, String> got = new HashMap<>();
                    start.await();
                    for (int round = 0; round < 2; round++) {
                        Collections.shuffle(order, random);
                        order.forEach(name -> got.merge(
                                name, shared.get(name).get(), (one, other) -> one.equals(other) ? one : "differs"));
                    }
                    return got;
                });
            }
            for (Future<Map<String, String>> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
