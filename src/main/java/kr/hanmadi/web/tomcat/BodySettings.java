package kr.hanmadi.web.tomcat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.bodies.*}: how much of the portal the bodies of requests may occupy while they come in. Each holds one
 * of Tomcat's threads, of which there are as many more ({@link TomcatConfiguration}).
 *
 * @param longest how long one may take from its first byte to its last
 * @param places how many may be on their way at once
 * @param placesEach how many of them from one address
 */
@ConfigurationProperties("hanmadi.bodies")
record BodySettings(
        @DefaultValue("60s") Duration longest,
        @DefaultValue("32") int places,
        @DefaultValue("8") int placesEach) {}
