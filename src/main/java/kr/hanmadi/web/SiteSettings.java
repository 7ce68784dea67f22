package kr.hanmadi.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.site.*}.
 *
 * @param baseUrl where readers find the portal; absolute links come from here, never from the Host header
 */
@ConfigurationProperties("hanmadi.site")
public record SiteSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl) {

    /** The absolute address of a path. */
    public String absolute(String path) {
        var base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
