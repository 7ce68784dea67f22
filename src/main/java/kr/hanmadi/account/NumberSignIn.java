package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The second step of a sign-in: the number that an authenticator app shows, or a recovery code. */
@Component
class NumberSignIn {
    static final String PATH = "/login/number";
    /** The field that holds the number, which no page gives back. */
    static final String NUMBER = "number";

    private final EditorRepository editors;
    private final SecondFactor factor;
    private final SignInAttempts attempts;
    private final SignInTrail trail;
    private final Clock clock;

    NumberSignIn(
            EditorRepository editors, SecondFactor factor, SignInAttempts attempts, SignInTrail trail, Clock clock) {
        this.editors = editors;
        this.factor = factor;
        this.attempts = attempts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Signs in an editor who gave the right password before and the right number now.
     *
     * @throws SignInFailure when it is wrong or not looked at
     */
    Authentication signIn(HttpServletRequest request) {
        var half = HalfSignedIn.of(request, clock.instant()).orElseThrow(SignInFailure::halfOver);
        var email = half.email();
        var editor = editors.findByEmail(email)
                .filter(Editor::isEnabled)
                .filter(half::isOf)
                .orElseThrow(SignInFailure::halfOver);
        var network = SignInOrigin.of(request).network();
        try {
            var waitIfWrong = take(email);
            if (!factor.redeem(email, Objects.requireNonNullElse(request.getParameter(NUMBER), ""))) {
                throw SignInFailure.wrongNumber(waitIfWrong);
            }
        } catch (SignInFailure failure) {
            trail.failed(email, network, failure.reason());
            throw failure;
        }
        attempts.numberSucceeded(email);
        HalfSignedIn.end(request);
        var principal = new SignedInEditor(editor);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(network);
        return signedIn;
    }

    private Duration take(String email) {
        try {
            return attempts.countNumber(email);
        } catch (SignInFailure tooSoon) {
            throw SignInFailure.numberTooSoon(tooSoon.remaining());
        }
    }
}
