package kr.hanmadi.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Starts the embedded PostgreSQL when no {@code spring.datasource.url} names another one. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class DatabaseConfiguration {

    @Bean
    EmbeddedServer embeddedServer(@Value("${hanmadi.home}") Path home) {
        return EmbeddedServer.start(home);
    }

    @Bean
    Announcement announcement(EmbeddedServer server) {
        return new Announcement(server);
    }

    /** Tells commands beside the server, and a second server, where the first one listens. */
    record Announcement(EmbeddedServer server) {
        @EventListener
        void listening(WebServerInitializedEvent event) {
            server.announce(event.getWebServer().getPort());
        }
    }
}
