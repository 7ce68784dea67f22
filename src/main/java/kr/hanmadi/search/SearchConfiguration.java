package kr.hanmadi.search;

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
    IndexFolder indexFolder(SearchSettings settings) {
        return new IndexFolder(settings.folder());
    }

    @Bean
    Dictionary dictionary() {
        return new Dictionary();
    }

    @Bean
    HibernatePropertiesCustomizer searchProperties(SearchSettings settings, IndexFolder folder, Dictionary dictionary) {
        if (settings.indexing()) {
            folder.discardWhenDamaged();
        }
        return properties -> properties.putAll(properties(settings, folder, dictionary));
    }

    private static Map<String, Object> properties(SearchSettings settings, IndexFolder folder, Dictionary dictionary) {
        return Map.ofEntries(
                Map.entry("hibernate.search.mapping.configurer", new IndexMapping()),
                Map.entry("hibernate.search.mapping.process_annotations", "false"),
                Map.entry("hibernate.search.backend.type", "lucene"),
                Map.entry("hibernate.search.backend.lucene_version", "LATEST"),
                Map.entry(
                        "hibernate.search.backend.directory.root", folder.path().toString()),
                Map.entry("hibernate.search.backend.analysis.configurer", new KoreanAnalysis(dictionary)),
                Map.entry("hibernate.search.coordination.strategy", "outbox-polling"),
                Map.entry("hibernate.search.configuration_property_checking.strategy", "ignore"),
                Map.entry("hibernate.search.coordination.event_processor.enabled", settings.indexing()),
                Map.entry("hibernate.search.coordination.event_processor.polling_interval", 200),
                Map.entry(
                        "hibernate.search.schema_management.strategy",
                        settings.indexing() ? "create-or-validate" : "none"));
    }
}
