package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;

/** An editor makes a passkey: the password first, for a screen may be left open, and then the device. */
@Service
public class OwnPasskeys {
    /** The most letters of the name of a passkey. */
    private static final int LONGEST_LABEL = 60;

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final OwnPassword password;
    private final Passkeys passkeys;
    private final PasskeyJson json;
    private final Clock clock;

    OwnPasskeys(OwnPassword password, Passkeys passkeys, PasskeyJson json, Clock clock) {
        this.password = password;
        this.passkeys = passkeys;
        this.json = json;
        this.clock = clock;
    }

    /** What the device was asked to make, kept in the session until it has. */
    private record Begun(PublicKeyCredentialCreationOptions asked, Instant until) implements Serializable {
        static final String ATTRIBUTE = Begun.class.getName();
    }

    /**
     * @return what the device is asked, as the browser reads it
     * @throws AccountRefused when the password is not taken
     */
    public String begin(String typed, SignedInEditor editor, Authentication signedIn, HttpServletRequest request) {
        password.require(typed, editor, request);
        var asked = passkeys.begin(signedIn);
        request.getSession()
                .setAttribute(Begun.ATTRIBUTE, new Begun(asked, clock.instant().plus(LIFE)));
        return json.write(asked);
    }

    /**
     * Keeps what the device made.
     *
     * @throws AccountRefused when it is not what it was asked for, or too late
     */
    public void confirm(String credential, String label, SignedInEditor editor, HttpServletRequest request) {
        var session = request.getSession();
        var begun = session.getAttribute(Begun.ATTRIBUTE) instanceof Begun known
                        && clock.instant().isBefore(known.until())
                ? known
                : null;
        session.removeAttribute(Begun.ATTRIBUTE);
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new AccountRefused("desk.account.passkeys.label.wrong");
        }
        var made = json.made(credential).orElse(null);
        if (begun == null || made == null) {
            throw new AccountRefused("desk.account.passkeys.wrong");
        }
        passkeys.add(begun.asked(), made, name, editor);
    }
}
