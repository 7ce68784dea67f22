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
        /** The password was given too long ago to go on with the number. */
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

    private SignInFailure(Reason reason, Duration wait) {
        super(reason.name());
        this.reason = reason;
        this.wait = wait;
    }

    static SignInFailure wrong(Duration wait) {
        return new SignInFailure(Reason.WRONG, wait);
    }

    static SignInFailure halfDone() {
        return new SignInFailure(Reason.HALF_DONE, Duration.ZERO);
    }

    static SignInFailure wrongNumber(Duration wait) {
        return new SignInFailure(Reason.WRONG_NUMBER, wait);
    }

    static SignInFailure wrongPasskey() {
        return new SignInFailure(Reason.WRONG_PASSKEY, Duration.ZERO);
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

    /** Zero when the next try is looked at whenever it comes. */
    Duration remaining() {
        return wait;
    }
}
