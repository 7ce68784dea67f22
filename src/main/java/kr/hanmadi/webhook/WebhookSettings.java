package kr.hanmadi.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hanmadi.webhooks.*}.
 *
 * @param privateNetworks whether addresses of this machine and its networks, and such without https, may be told; an
 *     editor who keeps webhooks could then ask what only this machine reaches
 */
@ConfigurationProperties("hanmadi.webhooks")
record WebhookSettings(@DefaultValue("false") boolean privateNetworks) {}
