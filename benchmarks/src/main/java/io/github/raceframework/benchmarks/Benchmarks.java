package io.github.raceframework.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs benchmarks, with the options of JMH, and prints how many times as long as this library each peer takes. */
public final class Benchmarks {

    private static final String OWN = "race";

    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        Map<String, Map<String, List<Double>>> questions = new LinkedHashMap<>();
        for (RunResult result : results) {
            BenchmarkParams parameters = result.getParams();
            String engine = parameters.getParam("engine");
            questions
                    .computeIfAbsent(question(parameters), none -> new LinkedHashMap<>())
                    .put(engine == null ? "" : engine, times(result));
        }
        System.out.println();
        questions.forEach((question, engines) -> engines.forEach(
                (engine, times) -> System.out.println(line(question, engine, times, engines.get(OWN)))));
    }

    private static String question(BenchmarkParams parameters) {
        String name = parameters.getBenchmark();
        StringBuilder question = new StringBuilder(name.substring(name.lastIndexOf('.') + 1));
        for (String key : new TreeSet<>(parameters.getParamsKeys())) {
            if (!key.equals("engine") && !key.equals("rows")) {
                question.append(' ').append(key).append('=').append(parameters.getParam(key));
            }
        }
        return question.toString();
    }

    /** The time of each iteration, in milliseconds. */
    private static List<Double> times(RunResult result) {
        List<Double> times = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> {
            for (IterationResult iteration : fork.getIterationResults()) {
                times.add(iteration.getPrimaryResult().getScore());
            }
        });
        return times;
    }

    /** The ratio is that of the means; its spread is from the least to the most that any two iterations give. */
    private static String line(String question, String engine, List<Double> times, List<Double> own) {
        String line = String.format(
                Locale.ROOT,
                "%-45s %-13s %8.1f ms [%.1f, %.1f]",
                question,
                engine,
                mean(times),
                least(times),
                most(times));
        if (own == null || engine.equals(OWN)) {
            return line;
        }
        return line
                + String.format(
                        Locale.ROOT,
                        "  %5.2f times race [%.2f, %.2f]",
                        mean(times) / mean(own),
                        least(times) / most(own),
                        most(times) / least(own));
    }

    private static double mean(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double least(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
