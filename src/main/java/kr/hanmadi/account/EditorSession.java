package kr.hanmadi.account;

import java.time.Instant;

/**
 * A place where an editor is signed in.
 *
 * @param browser the names of browser and system; empty when unknown
 * @param here whether it is the one that asks
 */
public record EditorSession(long id, String network, String browser, Instant beganAt, Instant seenAt, boolean here) {}
