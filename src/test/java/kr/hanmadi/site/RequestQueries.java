package kr.hanmadi.site;

import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements of requests; what works in the background is not theirs. */
public final class RequestQueries implements StatementInspector {
    static final AtomicLong COUNT = new AtomicLong();

    @Override
    public String inspect(String sql) {
        if (Thread.currentThread().getName().contains("-exec-")) {
            COUNT.incrementAndGet();
        }
        return sql;
    }
}
