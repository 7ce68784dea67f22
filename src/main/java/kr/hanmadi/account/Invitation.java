package kr.hanmadi.account;

import java.time.Instant;

/**
 * An invitation that is not used yet.
 *
 * @param madeBy the name of the administrator
 * @param over whether it is too old to be followed
 */
public record Invitation(long id, String email, EditorRole role, String madeBy, Instant expiresAt, boolean over) {}
