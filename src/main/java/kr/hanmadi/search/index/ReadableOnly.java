package kr.hanmadi.search.index;

import java.util.List;
import java.util.function.BiPredicate;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.HibernateOrmExtension;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.RoutingBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.RoutingBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps what readers may not see out of the index altogether. */
final class ReadableOnly<E> implements RoutingBinder {
    private final Class<E> type;
    private final List<String> properties;
    private final BiPredicate<E, Session> readable;

    /** @param properties on which the answer depends */
    ReadableOnly(Class<E> type, List<String> properties, BiPredicate<E, Session> readable) {
        this.type = type;
        this.properties = List.copyOf(properties);
        this.readable = readable;
    }

    @Override
    public void bind(RoutingBindingContext context) {
        var dependencies = context.dependencies();
        properties.forEach(dependencies::use);
        context.bridge(type, new Bridge<>(readable));
    }

    private record Bridge<E>(BiPredicate<E, Session> readable) implements RoutingBridge<E> {
        @Override
        public void route(DocumentRoutes routes, Object id, E entity, RoutingBridgeRouteContext context) {
            if (isOnlyAnnounced()
                    || readable.test(
                            entity,
                            context.extension(HibernateOrmExtension.get()).session())) {
                routes.addRoute();
            } else {
                routes.notIndexed();
            }
        }

        /** A transaction of the record only writes events; the outbox processor asks then, once for them all. */
        private static boolean isOnlyAnnounced() {
            return TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Override
        public void previousRoutes(DocumentRoutes routes, Object id, E entity, RoutingBridgeRouteContext context) {
            routes.addRoute();
        }
    }
}
