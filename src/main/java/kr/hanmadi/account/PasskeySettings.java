package kr.hanmadi.account;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.passkeys.*}: what passkeys are bound to.
 *
 * @param host the host, or a domain above it, that passkeys are for; null for that of the public address. Another one makes
 *     all passkeys worthless
 * @param origins where editors sign in, as https://news.example.org; empty for the public address
 */
@ConfigurationProperties("hanmadi.passkeys")
record PasskeySettings(@Nullable String host, @DefaultValue Set<String> origins) {
    /** A command opens no port, so that its public address, http://localhost:-1, has no host that could be read. */
    String host(SiteSettings site) {
        return host == null || host.isBlank()
                ? Objects.requireNonNullElse(site.baseUrl().getHost(), "localhost")
                : host;
    }

    Set<String> origins(SiteSettings site) {
        return origins.isEmpty() ? Set.of(origin(site.baseUrl())) : origins;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
