package io.github.raceframework.examples.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks a service as a front end would. */
final class Client {

    static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    Client(URI service) {
        this.service = service;
    }

    /** Not resolved, so that a path of two slashes stays one. */
    URI at(String path) {
        return URI.create(service + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    HttpResponse<String> ask(String question) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/query"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question)));
    }
}
