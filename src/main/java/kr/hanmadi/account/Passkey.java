package kr.hanmadi.account;

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
    static Passkey of(CredentialRecord kept) {
        var used = kept.getLastUsed();
        return new Passkey(
                kept.getCredentialId().toBase64UrlString(),
                kept.getLabel(),
                kept.getCreated(),
                used.isAfter(kept.getCreated().plusSeconds(1)) ? used : null);
    }
}
