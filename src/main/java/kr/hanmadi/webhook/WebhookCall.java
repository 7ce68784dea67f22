package kr.hanmadi.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends one message to one address: no redirects, no cookies, ten seconds, and nothing of the answer but its status. */
@Component
class WebhookCall {
    private static final long SECONDS_TO_CONNECT = 5;
    private static final long SECONDS_TO_ANSWER = 10;

    private final CloseableHttpClient http;
    private final Clock clock;

    WebhookCall(WebhookSettings settings, Clock clock) {
        this.clock = clock;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(settings.privateNetworks()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(SECONDS_TO_CONNECT, TimeUnit.SECONDS)
                                .setSocketTimeout((int) SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .setUserAgent("hanmadi")
                .build();
    }

    /**
     * What came of it.
     *
     * @param status of the answer; null where there was none
     * @param failure the key of a message that says why there was none
     */
    record Answer(@Nullable Integer status, @Nullable String failure) {
        boolean isTaken() {
            return status != null && status >= 200 && status < 300;
        }
    }

    /** @param delivery the number by which a receiver knows a message that comes twice */
    Answer send(String url, String secret, WebhookEvent event, long delivery, String body) {
        var request = new HttpPost(URI.create(url));
        request.setHeader("Hanmadi-Event", event.word());
        request.setHeader("Hanmadi-Delivery", String.valueOf(delivery));
        request.setHeader(WebhookSignature.HEADER, WebhookSignature.of(secret, clock.instant(), body));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        try (var answer = http.executeOpen(null, request, null)) {
            return new Answer(answer.getCode(), null);
        } catch (PublicAddresses.RefusedAddress e) {
            return new Answer(null, "desk.webhooks.failure.refused");
        } catch (IOException e) {
            return new Answer(null, "desk.webhooks.failure." + Reason.of(e));
        }
    }

    /** Why there was no answer, in the end of a message's key. */
    private enum Reason {
        UNKNOWN_HOST,
        TIMEOUT,
        NO_CONNECTION;

        static Reason of(IOException failure) {
            return switch (failure) {
                case java.net.UnknownHostException _ -> UNKNOWN_HOST;
                case java.io.InterruptedIOException _ -> TIMEOUT;
                default -> NO_CONNECTION;
            };
        }
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
