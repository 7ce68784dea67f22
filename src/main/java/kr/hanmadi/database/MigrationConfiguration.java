package kr.hanmadi.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates the schema, after a look at whether there is a PostgreSQL that is new enough. */
@Configuration
class MigrationConfiguration {
    private static final int OLDEST = 16;

    /** A migration of a large record may take longer than any answer to a reader: it has connections of its own. */
    @Bean
    FlywayConfigurationCustomizer ownConnections(JdbcConnectionDetails database) {
        return configuration ->
                configuration.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return flyway -> {
            refuseOlder(majorVersion(flyway));
            flyway.migrate();
        };
    }

    private static int majorVersion(Flyway flyway) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException | FlywayException e) {
            throw DatabaseAbsent.because(e);
        }
    }

    static void refuseOlder(int majorVersion) {
        if (majorVersion < OLDEST) {
            throw new StartRefused(
                    "이 PostgreSQL은 %d판이라 한마디를 열 수 없습니다.".formatted(majorVersion),
                    "PostgreSQL %d판이나 더 새 판으로 옮기거나, spring.datasource.url에 다른 데이터베이스를 적어 다시 시작해 주세요."
                            .formatted(OLDEST));
        }
    }
}
