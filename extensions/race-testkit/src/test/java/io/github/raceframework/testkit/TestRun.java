package io.github.raceframework.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What becomes of the tests of a class.
 *
 * @param run how many ran
 * @param failures the messages of those that failed, by the names of their methods
 */
record TestRun(int run, Map<String, String> failures) {

    /** Runs the tests of a class, as a build does. */
    static TestRun of(Class<?> tests) {
        Watcher watcher = new Watcher();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        watcher);
        return new TestRun(watcher.run, watcher.failures);
    }

    private static final class Watcher implements TestExecutionListener {
        final Map<String, String> failures = new TreeMap<>();
        int run;

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                run++;
            }
            result.getThrowable().ifPresent(thrown -> failures.put(name(test), String.valueOf(thrown.getMessage())));
        }

        private static String name(TestIdentifier test) {
            return test.getSource()
                    .map(source -> source instanceof MethodSource method ? method.getMethodName() : source.toString())
                    .orElse("");
        }
    }
}
