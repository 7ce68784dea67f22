package kr.hanmadi.ingest;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets workers that file reports of the same names, and editors who merge or split their bearers, wait for each other. */
@Component
public class NameLocks {
    private final JdbcClient jdbc;

    NameLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One lock a name until the transaction ends, taken in the order of the keys, which is the same in every process. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<String> names) {
        var keys = names.stream().map(NameLocks::key).sorted().distinct().toArray(Long[]::new);
        jdbc.sql("select pg_advisory_xact_lock(key) from unnest(?::bigint[]) with ordinality as keys (key, place)")
                .param(keys)
                .query((row, number) -> number)
                .list();
    }

    /** 48 bits of a polynomial hash, apart from the keys of the other locks; a collision only makes two names wait. */
    private static long key(String name) {
        long hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 1_000_003L + name.charAt(i);
        }
        return (0x6e61L << 48) | (hash & 0xFFFFFFFFFFFFL);
    }
}
