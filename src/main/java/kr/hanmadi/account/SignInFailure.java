package kr.hanmadi.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Why someone is not signed in, and how long to wait before the next try is looked at. */
final class SignInFailure extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    /** What happened to the try. */
    enum Reason {
        /** The e-mail address or the password is wrong. */
        WRONG,
        /** The password is right, and the number of the second factor is asked for next. */
        HALF_DONE,
        /** The number is wrong. */
        WRONG_NUMBER,
        /** It came too soon after wrong ones, and the number was not looked at. */
        NUMBER_TOO_SOON,
        /** The password was given too long ago to go on with the number, or is another one by now. */
        HALF_OVER,
        /** The passkey is none of ours, or was not asked for just now, or its account is closed. */
        WRONG_PASSKEY,
        /** It came too soon after wrong ones, and the password was not looked at. */
        TOO_SOON,
        /** Too many tried at once, and the password was not looked at. */
        BUSY
    }

    private final Reason reason;
    private final Duration wait;
    private final String password;

    private SignInFailure(Reason reason, Duration wait) {
        this(reason, wait, "");
    }

    private SignInFailure(Reason reason, Duration wait, String password) {
        super(reason.name());
        this.reason = reason;
        this.wait = wait;
        this.password = password;
    }

    static SignInFailure wrong(Duration wait) {
        return new SignInFailure(Reason.WRONG, wait);
    }

    /** @param password hashed, as it is now */
    static SignInFailure halfDone(String password) {
        return new SignInFailure(Reason.HALF_DONE, Duration.ZERO, password);
    }

    static SignInFailure wrongNumber(Duration wait) {
        return new SignInFailure(Reason.WRONG_NUMBER, wait);
    }

    static SignInFailure wrongPasskey() {
        return new SignInFailure(Reason.WRONG_PASSKEY, Duration.ZERO);
    }

    static SignInFailure numberTooSoon(Duration wait) {
        return new SignInFailure(Reason.NUMBER_TOO_SOON, wait);
    }

    static SignInFailure halfOver() {
        return new SignInFailure(Reason.HALF_OVER, Duration.ZERO);
    }

    static SignInFailure tooSoon(Duration wait) {
        return new SignInFailure(Reason.TOO_SOON, wait);
    }

    static SignInFailure busy() {
        return new SignInFailure(Reason.BUSY, Duration.ZERO);
    }

    Reason reason() {
        return reason;
    }

    /** The password that was right, hashed; empty where none was. */
    String password() {
        return password;
    }

    /** Zero when the next try is looked at whenever it comes. */
    Duration remaining() {
        return wait;
    }
}
