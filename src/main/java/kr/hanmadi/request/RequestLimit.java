package kr.hanmadi.request;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps one network from flooding the desk: a few requests and tips an hour are enough for anyone. They are counted in
 * PostgreSQL, so that a restart forgets none and several portals count together.
 */
@Component
public class RequestLimit {
    private static final int MOST = 30;
    private static final int FORGOTTEN_AT_ONCE = 1000;

    private static final BucketConfiguration AN_HOUR = BucketConfiguration.builder()
            .addLimit(limit -> limit.capacity(MOST).refillIntervally(MOST, Duration.ofHours(1)))
            .build();

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> networks;

    RequestLimit(DataSource database) {
        this.networks = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("request_limit")
                .idColumn("address")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /** Whether that network may send one more; it then has. */
    public boolean admits(String network) {
        return networks.getProxy(network, () -> AN_HOUR).tryConsume(1);
    }

    /** Networks that may send all again are forgotten, a thousand a minute at most. */
    @Scheduled(fixedDelayString = "1m", initialDelayString = "1m")
    void forgetOld() {
        networks.removeExpired(FORGOTTEN_AT_ONCE);
    }
}
