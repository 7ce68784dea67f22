package kr.hanmadi.mail;

import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code hanmadi.mail.*}; the mail server is {@code spring.mail.*}.
 *
 * @param from the address that mails come from; null for {@code hanmadi@} and the host of the public address
 */
@ConfigurationProperties("hanmadi.mail")
record MailSettings(@Nullable String from) {
    String sender(SiteSettings site) {
        return from == null || from.isBlank() ? "hanmadi@" + site.baseUrl().getHost() : from.strip();
    }
}
