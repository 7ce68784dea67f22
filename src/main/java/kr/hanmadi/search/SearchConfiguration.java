package kr.hanmadi.search;

import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.search.korean.Dictionary;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
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
        return cluster == null ? new IndexFolder(settings.folder(), settings.indexing()) : new IndexCluster(cluster);
    }

    @Bean
    Dictionary dictionary() {
        return new Dictionary();
    }

    @Bean
    HibernatePropertiesCustomizer searchProperties(SearchSettings settings, IndexStore store) {
        var search = new HashMap<String, Object>(store.properties());
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
                settings.indexing(),
                "hibernate.search.coordination.event_processor.polling_interval",
                200,
                "hibernate.search.background_failure_handler",
                new IndexFailures()));
        return properties -> properties.putAll(search);
    }
}
