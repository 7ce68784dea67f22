package kr.hanmadi.search.index;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import kr.hanmadi.search.api.IndexRole;
import kr.hanmadi.search.korean.Dictionary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Tells Hibernate Search what to index and where. */
@Configuration
@EnableScheduling
class SearchConfiguration {

    @Bean
    IndexStore indexStore(SearchSettings settings) {
        var cluster = settings.cluster();
        return cluster == null ? new IndexFolder(settings.folder()) : new IndexCluster(cluster);
    }

    @Bean
    Dictionary dictionary() {
        return new Dictionary();
    }

    /** @param command the command that runs in this process; empty for the portal */
    @Bean
    @DependsOnDatabaseInitialization
    IndexOwnership indexOwnership(
            DataSource database,
            IndexStore store,
            SearchSettings settings,
            @Value("${hanmadi.command:}") String command) {
        return new IndexOwnership(database, store, settings, command.isEmpty());
    }

    @Bean
    HibernatePropertiesCustomizer searchProperties(IndexStore store, ObjectProvider<IndexOwnership> ownership) {
        return properties -> searchProperties(store, ownership.getObject().take() == IndexRole.KEEPER)
                .forEach(properties::putIfAbsent);
    }

    private static Map<String, Object> searchProperties(IndexStore store, boolean writing) {
        var search = new HashMap<String, Object>(store.properties(writing));
        search.putAll(Map.of(
                "hibernate.search.mapping.configurer",
                new IndexMapping(),
                "hibernate.search.mapping.process_annotations",
                "false",
                "hibernate.search.coordination.strategy",
                "outbox-polling",
                "hibernate.search.configuration_property_checking.strategy",
                "ignore",
                "hibernate.search.coordination.event_processor.enabled",
                writing,
                "hibernate.search.coordination.event_processor.polling_interval",
                200,
                "hibernate.search.background_failure_handler",
                new IndexFailures()));
        return search;
    }
}
