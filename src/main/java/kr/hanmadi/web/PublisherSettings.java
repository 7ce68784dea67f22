package kr.hanmadi.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code hanmadi.publisher.*}: what the Newspaper Act (신문법 21조) has an internet newspaper print on its pages. Only
 * what is set is shown; {@link ContactSettings} is the rest of it.
 *
 * @param name 제호
 * @param registration 등록번호
 * @param registeredOn 등록 연월일
 * @param publisher 발행인
 * @param editor 편집인
 * @param youthProtection 청소년보호책임자
 */
@ConfigurationProperties("hanmadi.publisher")
public record PublisherSettings(
        @Nullable String name,
        @Nullable String registration,
        @Nullable String registeredOn,
        @Nullable String publisher,
        @Nullable String editor,
        @Nullable String youthProtection) {}
