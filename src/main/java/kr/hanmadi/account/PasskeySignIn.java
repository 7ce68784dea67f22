package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import kr.hanmadi.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs in by passkey, which is both factors at once: a device that the editor has, and that knows its holder. */
@Controller
class PasskeySignIn {
    static final String PATH = "/login/passkey";
    static final String QUESTION = PATH + "/question";
    /** The field that holds what the passkey signed. */
    private static final String CREDENTIAL = "credential";

    private static final Logger log = LoggerFactory.getLogger(PasskeySignIn.class);

    private final WebAuthnRelyingPartyOperations operations;
    private final PasskeyQuestions questions;
    private final PasskeyJson json;
    private final EditorRepository editors;
    private final SignInTrail trail;

    PasskeySignIn(
            WebAuthnRelyingPartyOperations operations,
            PasskeyQuestions questions,
            PasskeyJson json,
            EditorRepository editors,
            SignInTrail trail) {
        this.operations = operations;
        this.questions = questions;
        this.json = json;
        this.editors = editors;
        this.trail = trail;
    }

    /** What the passkey is to sign; it names no account. */
    @PostMapping(QUESTION)
    ResponseEntity<String> ask(HttpServletRequest request) {
        var options = ask();
        return questions
                .keep(options.getChallenge(), request)
                .map(cookie -> ResponseEntity.ok()
                        .header(HttpHeaders.SET_COOKIE, cookie.toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.write(options)))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }

    private PublicKeyCredentialRequestOptions ask() {
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /**
     * Signs in the holder of a passkey of ours, if the account is open.
     *
     * @throws SignInFailure otherwise
     */
    Authentication signIn(HttpServletRequest request) {
        var network = SignInOrigin.of(request).network();
        var email = owner(request);
        var editor = editors.findByEmail(email).filter(Editor::isEnabled).orElse(null);
        if (editor == null) {
            var failure = SignInFailure.wrongPasskey();
            trail.failed(email, network, failure.reason());
            throw failure;
        }
        var principal = new SignedInEditor(editor);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(network);
        return signedIn;
    }

    /** The account whose passkey signed what this browser was asked; empty when none did. */
    private String owner(HttpServletRequest request) {
        var question = questions.redeem(request).orElse(null);
        var signed = json.signed(Objects.requireNonNullElse(request.getParameter(CREDENTIAL), ""))
                .orElse(null);
        if (question == null || signed == null) {
            return "";
        }
        var asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(question)
                .rpId(ask().getRpId())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        try {
            return operations
                    .authenticate(new RelyingPartyAuthenticationRequest(asked, signed))
                    .getName();
        } catch (RuntimeException e) { // of many kinds, each of which says that it is no passkey of ours
            if (Outage.isBehind(e)) {
                throw e;
            }
            log.warn("A passkey was not taken: {}", e.toString());
            return "";
        }
    }
}
