package kr.hanmadi.account;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What browsers and the portal say to each other of passkeys, as WebAuthn writes it. */
@Component
class PasskeyJson {
    private static final Logger log = LoggerFactory.getLogger(PasskeyJson.class);
    /** What a device answers has some hundred to a few thousand letters. */
    private static final int LONGEST = 100_000;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    String write(Object options) {
        return json.writeValueAsString(options);
    }

    /** A new passkey; empty when it is none. */
    Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> made(String typed) {
        return read(typed, new TypeReference<>() {});
    }

    /** A question that a passkey has signed; empty when it is none. */
    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> signed(String typed) {
        return read(typed, new TypeReference<>() {});
    }

    private <T> Optional<T> read(String typed, TypeReference<T> type) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(typed, type));
        } catch (RuntimeException e) { // also what the builders of Spring Security refuse
            log.warn("What came as a passkey is none: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
