package kr.hanmadi.site;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements of requests, Hibernate's and plain ones; what works in the background is not theirs. */
public final class RequestQueries implements BeanPostProcessor {
    public static final AtomicLong COUNT = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
    }

    private static <T> T counted(Class<T> type, T counted) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().endsWith("Statement") || method.getName().equals("prepareCall")) {
                count();
            }
            try {
                var result = method.invoke(counted, args);
                return method.getName().equals("getConnection")
                        ? counted(Connection.class, (Connection) result)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static void count() {
        if (Thread.currentThread().getName().contains("-exec-")) {
            COUNT.incrementAndGet();
        }
    }
}
