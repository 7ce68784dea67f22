package kr.hanmadi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks the running portal over HTTP, as a browser or a program would; follows no redirect. */
public abstract class WebTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    protected final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    protected final HttpResponse<String> get(String path) {
        return send(request(path));
    }

    protected final HttpResponse<byte[]> bytes(String path) {
        return send(request(path), BodyHandlers.ofByteArray());
    }

    protected final HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, OneLine.text());
    }

    protected final <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
