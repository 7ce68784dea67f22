package kr.hanmadi.account;

import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries to sign in to one account from one network, in PostgreSQL, so that a restart forgets none and several
 * portals count together. After a few the next one is looked at only after a wait that doubles. Tries of all networks
 * together have a far higher bound with a short wait, which keeps a crowd from guessing and hardly delays anyone else.
 * Sign-ins from a known browser are not counted here.
 */
@Component
class SignInAttempts {
    private static final String EVERYWHERE = "*";
    /** In the place of a network: numbers are counted from everywhere together. */
    private static final String NUMBER = "number";
    /** In the place of an account: links to new passwords, which are counted beside the tries to sign in. */
    private static final String LINK = "forgotten ";

    private static final String WAIT = """
            select coalesce(max(extract(epoch from next_at - now())), 0) from sign_in_attempt
            where account = :account and network in (:network, '*') and next_at <= now() + interval '15 minutes'""";

    /** A wait that ends later than any can, because the clock was set back, is over. */
    private static final String TAKE = """
            insert into sign_in_attempt as kept (account, network, tries, last_at, next_at)
            values (:account, :network, 1, now(), now())
            on conflict (account, network) do update set
                tries = kept.tries + 1,
                last_at = now(),
                next_at = now() + case when kept.tries + 1 < :free then interval '0'
                    else least(interval '30 seconds' * power(2, least(kept.tries + 1 - :free, 10)), interval '1 second' * :longest) end
            where kept.next_at <= now() or kept.next_at > now() + interval '15 minutes'
            returning extract(epoch from next_at - now())""";

    /**
     * How many tries are free, and how long the longest wait is.
     *
     * @param longest in seconds; never more than 15 minutes
     */
    private record Limit(int free, int longest) {}

    private static final Limit FROM_ONE_NETWORK = new Limit(5, 15 * 60);
    private static final Limit FROM_EVERYWHERE = new Limit(100, 60);
    /** Links that one network asks for, whatever addresses it types; each address is a row. */
    private static final Limit LINKS = new Limit(20, 60);

    private final JdbcClient jdbc;

    SignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How long the next try has to wait; zero when it may come. */
    @Transactional(readOnly = true)
    public Duration remaining(String email, String network) {
        double seconds = jdbc.sql(WAIT)
                .params(Map.of("account", Secrets.hash(email), "network", network))
                .query(Double.class)
                .single();
        return seconds(seconds);
    }

    /**
     * Counts a try before its password is looked at, so that many at once are no way around it.
     *
     * @return how long the next one has to wait if this one is wrong
     * @throws SignInFailure when this one comes too soon
     */
    @Transactional(noRollbackFor = SignInFailure.class)
    public Duration countTry(String email, String network) {
        var alone = countTry(email, network, FROM_ONE_NETWORK);
        var together = countTry(email, EVERYWHERE, FROM_EVERYWHERE);
        return alone.compareTo(together) > 0 ? alone : together;
    }

    private Duration countTry(String email, String network, Limit limit) {
        return jdbc.sql(TAKE)
                .params(Map.of(
                        "account",
                        Secrets.hash(email),
                        "network",
                        network,
                        "free",
                        limit.free(),
                        "longest",
                        limit.longest()))
                .query(Double.class)
                .optional()
                .map(SignInAttempts::seconds)
                .orElseThrow(() -> SignInFailure.tooSoon(remaining(email, network)));
    }

    /** The password was right: the count from there begins again, and among all it was none. */
    @Transactional
    public void succeeded(String email, String network) {
        jdbc.sql("delete from sign_in_attempt where account = ? and network = ?")
                .params(Secrets.hash(email), network)
                .update();
        jdbc.sql("update sign_in_attempt set tries = greatest(tries - 1, 1) where account = ? and network = ?")
                .params(Secrets.hash(email), EVERYWHERE)
                .update();
    }

    /**
     * Counts a number of the second factor before it is looked at, in known browsers too. Only who knows the password
     * comes so far, so that a stranger locks no editor out.
     *
     * @return how long the next one has to wait if this one is wrong
     * @throws SignInFailure when this one comes too soon
     */
    @Transactional(noRollbackFor = SignInFailure.class)
    public Duration countNumber(String email) {
        return countTry(email, NUMBER, FROM_ONE_NETWORK);
    }

    /** The number was right: the count begins again. */
    @Transactional
    public void numberSucceeded(String email) {
        jdbc.sql("delete from sign_in_attempt where account = ? and network = ?")
                .params(Secrets.hash(email), NUMBER)
                .update();
    }

    /**
     * Counts a link that is asked for, of the network first, so that typed addresses fill no table. No try to sign in is
     * used up here.
     *
     * @throws SignInFailure when this one comes too soon
     */
    @Transactional(noRollbackFor = SignInFailure.class)
    public void countLink(String typedEmail, String network) {
        countTry(LINK, network, LINKS);
        countTry(LINK + typedEmail, network);
    }

    /** Few tries are forgotten after an hour, many after a day: a flood fills no disk, and a guesser gains nothing. */
    @Scheduled(fixedDelayString = "1m", initialDelayString = "1m")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from sign_in_attempt where last_at < now() - interval '1 hour'"
                        + " and (tries < ? or last_at < now() - interval '1 day')")
                .param(FROM_ONE_NETWORK.free())
                .update();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofSeconds((long) Math.ceil(Math.max(0, seconds)));
    }
}
