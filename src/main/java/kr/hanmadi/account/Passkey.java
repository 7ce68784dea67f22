package kr.hanmadi.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/**
 * A passkey as its editor sees it.
 *
 * @param usedAt when it opened the desk last; null before the first time
 */
public record Passkey(
        String id, String label, Instant madeAt, @Nullable Instant usedAt) {
    /** A new one counts as used when it was made, give or take the time that making took. */
    private static final Duration MAKING = Duration.ofMillis(100);

    static Passkey of(CredentialRecord kept) {
        var used = kept.getLastUsed();
        return new Passkey(
                kept.getCredentialId().toBase64UrlString(),
                kept.getLabel(),
                kept.getCreated(),
                used.isAfter(kept.getCreated().plus(MAKING)) ? used : null);
    }
}
