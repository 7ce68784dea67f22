package kr.hanmadi.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code hanmadi.publisher.*}: where readers reach the publisher of {@link PublisherSettings}.
 *
 * @param address 발행소
 * @param telephone 전화번호
 * @param email 전자우편
 */
@ConfigurationProperties("hanmadi.publisher")
public record ContactSettings(
        @Nullable String address,
        @Nullable String telephone,
        @Nullable String email) {}
