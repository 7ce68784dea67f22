package kr.hanmadi.account;

import org.springframework.context.ApplicationContext;

/** A portal as it starts without an administrator, for tests of other modules that share one that runs already. */
public final class FirstStart {
    private FirstStart() {}

    /** Logs the link by which the first administrator is made. */
    public static void announce(ApplicationContext portal) {
        portal.getBean(SetupLink.class).announce();
    }
}
