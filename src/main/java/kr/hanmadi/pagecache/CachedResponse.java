package kr.hanmadi.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A finished answer that can be sent again: its headers, its body as made and compressed, and its entity tag. */
final class CachedResponse {
    private static final int WORTH_ZIPPING = 1024;
    private static final int BESIDE_BODY = 512;
    /** Anything changed within the same second would carry the same date. */
    private static final Duration TOO_FRESH = Duration.ofSeconds(2);

    private static final Pattern TEXT =
            Pattern.compile("text/.*|image/svg\\+xml|application/(.*\\+)?(json|xml|javascript).*");
    private static final Pattern ZIPPED = Pattern.compile("(^|,)\\s*gzip\\s*(;\\s*q=(1|0\\.0*[1-9])[^,]*)?\\s*(,|$)");
    private static final Set<String> OF_THIS_TIME = Set.of(
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "date",
            "etag",
            "vary",
            "ratelimit-limit",
            "ratelimit-remaining",
            "ratelimit-reset",
            "strict-transport-security");

    private final List<Header> headers;
    private final byte[] body;
    private final byte @Nullable [] zipped;
    private final String tag;
    private final @Nullable Instant changed;

    private record Header(String name, String value) {}

    private CachedResponse(List<Header> headers, byte[] body, @Nullable String type, @Nullable Instant changed) {
        this.headers = headers;
        this.body = body;
        this.zipped = type != null
                        && body.length >= WORTH_ZIPPING
                        && TEXT.matcher(type).matches()
                ? zip(body)
                : null;
        this.tag = "W/\"" + digest(body) + "\"";
        this.changed = changed;
    }

    /** @param changed when the page may have changed last; null when that is unknown */
    static CachedResponse of(ContentCachingResponseWrapper answer, @Nullable Instant changed) {
        var headers = new ArrayList<Header>();
        for (var name : answer.getHeaderNames()) {
            if (!OF_THIS_TIME.contains(name.toLowerCase(Locale.ROOT))) {
                answer.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
            }
        }
        return new CachedResponse(
                Collections.unmodifiableList(headers),
                answer.getContentAsByteArray(),
                answer.getContentType(),
                changed);
    }

    /** Answers with the whole page, or with 304 when the client has it already. */
    void send(HttpServletRequest request, HttpServletResponse response, Clock clock) throws IOException {
        sendHeaders(response);
        if (zipped != null) {
            varyByEncoding(response);
        }
        if (new ServletWebRequest(request, response).checkNotModified(tag, lastModified(clock))) {
            return;
        }
        var sent = body;
        if (zipped != null && takesZipped(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            sent = zipped;
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    /**
     * Answers with the page as it was last rendered, while its freshness cannot be checked; the page says so, and no
     * browser keeps it.
     */
    void sendAsOf(Instant made, HttpServletResponse response, Clock clock) throws IOException {
        sendHeaders(response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.WARNING, "110 - \"Response is Stale\"");
        response.setHeader(
                HttpHeaders.AGE,
                Long.toString(
                        Math.max(0, Duration.between(made, clock.instant()).toSeconds())));
        var sent = marked(made);
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private byte[] marked(Instant made) {
        var page = new String(body, StandardCharsets.UTF_8);
        int main = page.indexOf("<main");
        if (main < 0) {
            return body;
        }
        int at = page.indexOf('>', main) + 1;
        var text = ResourceBundle.getBundle("messages", Locale.ROOT).getString("page.stale");
        var notice = "<p class=\"notice bad\" role=\"status\">"
                + MessageFormat.format(text, KoreanDates.dayAndTime(made))
                + "</p>";
        return (page.substring(0, at) + notice + page.substring(at)).getBytes(StandardCharsets.UTF_8);
    }

    private void sendHeaders(HttpServletResponse response) {
        var seen = new HashSet<String>();
        for (var header : headers) {
            if (seen.add(header.name())) {
                response.setHeader(header.name(), header.value());
            } else {
                response.addHeader(header.name(), header.value());
            }
        }
    }

    /** Beside what the answer varies by already: a page that has a form for programs varies by what is accepted. */
    private static void varyByEncoding(HttpServletResponse response) {
        var others = response.getHeaders(HttpHeaders.VARY).stream()
                .filter(each -> !each.equalsIgnoreCase(HttpHeaders.ACCEPT_ENCODING))
                .toList();
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        others.forEach(each -> response.addHeader(HttpHeaders.VARY, each));
    }

    private long lastModified(Clock clock) {
        return changed == null || changed.isAfter(clock.instant().minus(TOO_FRESH)) ? -1 : changed.toEpochMilli();
    }

    private static boolean takesZipped(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && ZIPPED.matcher(accepted).find();
    }

    /** How many bytes it takes, about. */
    int weight() {
        int letters = headers.stream()
                .mapToInt(header -> header.name().length() + header.value().length())
                .sum();
        return BESIDE_BODY + 2 * letters + body.length + (zipped == null ? 0 : zipped.length);
    }

    private static byte[] zip(byte[] body) {
        var zipped = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    private static String digest(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
