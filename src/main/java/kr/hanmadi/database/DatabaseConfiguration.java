package kr.hanmadi.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Starts the embedded PostgreSQL when no {@code spring.datasource.url} names another one. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
class DatabaseConfiguration {

    @Bean
    EmbeddedServer embeddedServer(@Value("${hanmadi.home}") Path home, @Value("${hanmadi.command:}") String command) {
        return EmbeddedServer.start(home, command);
    }

    @Bean
    Announcement announcement(EmbeddedServer server) {
        return new Announcement(server);
    }

    /** Tells commands beside the server, and a second server, where the first one listens; and the server, when it ends. */
    record Announcement(EmbeddedServer server) {
        @EventListener
        void listening(WebServerInitializedEvent event) {
            server.announce(event.getWebServer().getPort());
        }

        @EventListener
        @Order(Ordered.HIGHEST_PRECEDENCE)
        void ending(ContextClosedEvent event) {
            server.endWhenDeaf();
        }
    }
}
