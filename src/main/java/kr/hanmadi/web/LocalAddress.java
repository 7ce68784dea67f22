package kr.hanmadi.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** An address without a host, as an editor types it or a browser asks for it. */
public record LocalAddress(String path, @Nullable String query) {
    private static final int LONGEST = 500;
    /** A syllable of Hangul takes nine characters then. */
    private static final int LONGEST_ENCODED = 1_500;

    /**
     * What was typed, percent-encoded or not; empty where it is none, leads to another host, or would be read as one that does.
     *
     * @param host where addresses with a host are allowed to lead; null for any
     */
    public static Optional<LocalAddress> typed(String text, @Nullable String host) {
        if (text.isBlank()
                || text.length() > LONGEST
                || text.strip().startsWith("//")
                || ControlCharacters.areIn(text)) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(text.strip());
            var path = uri.getRawPath();
            var isLocal = uri.getScheme() == null && uri.getRawAuthority() == null;
            var isWeb = uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?");
            if (path == null
                    || !path.startsWith("/")
                    || path.startsWith("//")
                    || !(isLocal || isWeb && (host == null || host.equalsIgnoreCase(uri.getHost())))) {
                return Optional.empty();
            }
            return asked(path, uri.getRawQuery())
                    .filter(address -> !address.path().matches("//.*|.*\\\\.*"))
                    .filter(address -> address.encoded().length() <= LONGEST_ENCODED);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a browser asks for. */
    static Optional<LocalAddress> asked(String rawPath, @Nullable String query) {
        try {
            var path = Normalizer.normalize(UriUtils.decode(rawPath, StandardCharsets.UTF_8), Normalizer.Form.NFC);
            return Optional.of(new LocalAddress(path, query == null || query.isEmpty() ? null : query));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Readable, for comparing. */
    public String text() {
        return query == null ? path : path + "?" + query;
    }

    /** Percent-encoded, for a header. */
    public String encoded() {
        var encodedPath = UriUtils.encodePath(path, StandardCharsets.UTF_8);
        return query == null
                ? encodedPath
                : encodedPath + "?" + URI.create("/?" + query).toASCIIString().substring(2);
    }
}
