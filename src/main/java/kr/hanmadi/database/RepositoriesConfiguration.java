package kr.hanmadi.database;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.DeclaredQuery;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactory;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;

/**
 * The repositories of all modules. Their queries are sent as they are written: Spring Data's own parser, which could sort and
 * count any query, takes a third of a start. So a page of a query that groups or fetches has a count query of its own.
 */
@Configuration
@EnableJpaRepositories(basePackages = "kr.hanmadi", queryEnhancerSelector = RepositoriesConfiguration.AsWritten.class)
class RepositoriesConfiguration {
    /** Chooses, for every query, the reader that looks only for its alias. */
    static class AsWritten implements QueryEnhancerSelector {
        @Override
        public QueryEnhancerFactory select(DeclaredQuery query) {
            return QueryEnhancerFactories.fallback();
        }
    }
}
