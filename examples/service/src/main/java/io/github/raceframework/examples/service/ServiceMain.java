package io.github.raceframework.examples.service;

import io.github.raceframework.metrics.pacing.AsOf;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Runs a {@link RaceService} on this machine, until the process is told to end. */
public final class ServiceMain {

    private ServiceMain() {}

    /** {@code [PORT [PLAN.json DAY FILE...]]}: without a plan the shop of {@code race demo}, on port 8080 if none is said. */
    public static void main(String[] arguments) throws IOException {
        // Seconds that a client may take to send a request, so that slow ones do not hold all threads. The server reads
        // it once, as it is made.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        if (arguments.length == 2) {
            throw new IllegalArgumentException("a plan is looked at on a day; give [PORT [PLAN.json DAY FILE...]]");
        }
        int port = arguments.length == 0 ? 8080 : Integer.parseInt(arguments[0]);
        ServiceData data = arguments.length < 2
                ? ServiceData.shop()
                : ServiceData.read(
                        Path.of(arguments[1]),
                        AsOf.of(LocalDate.parse(arguments[2]), ZoneOffset.UTC),
                        Stream.of(arguments).skip(3).map(Path::of).toList());
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        RaceService service = RaceService.start(data, ServiceLimits.DEFAULT, address);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "race-stop"));
        System.out.println("\"" + data.plan().name() + "\" at " + service.uri());
    }
}
