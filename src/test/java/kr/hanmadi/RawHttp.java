package kr.hanmadi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection that sends what no browser would: malformed, over-long or half a request. */
public final class RawHttp implements AutoCloseable {
    private final Socket socket;

    public RawHttp(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(60_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends it on a connection of its own and gives back the whole answer, headers and all. */
    public static String ask(int port, String request) {
        try (var connection = new RawHttp(port)) {
            connection.send(request);
            return connection.answer();
        }
    }

    public void send(String part) {
        try {
            socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException refused) {
            return; // it answered before it had read everything
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the answer so far ends with this. */
    public void await(String ending) {
        var answer = new StringBuilder();
        try {
            while (!answer.toString().endsWith(ending)) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new AssertionError("Answered and closed: " + answer);
                }
                answer.append((char) next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything until the server closes the connection, be it in the middle of what we send. */
    public String answer() {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException closed) {
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
