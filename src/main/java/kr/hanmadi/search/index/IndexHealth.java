package kr.hanmadi.search.index;

import kr.hanmadi.search.api.IndexRole;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells those who watch the portal that its search finds people by name only, because another portal has the index. */
@Component("index")
class IndexHealth implements HealthIndicator {
    private final IndexHealthCheck keeper;

    IndexHealth(IndexHealthCheck keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        var health = keeper.role() == IndexRole.SECOND ? Health.outOfService() : Health.up();
        return health.withDetail("role", keeper.role())
                .withDetail("complete", keeper.isReady())
                .build();
    }
}
