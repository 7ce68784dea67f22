package kr.hanmadi.account;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/** The password that somebody chooses instead of a forgotten one. */
record NewPasswordForm(
        @Size(min = PasswordRules.SHORTEST, max = LONGEST, message = "{setup.password.short}")
        String password) {
    static final int LONGEST = 200;

    /** Takes a missing field as an empty one. */
    NewPasswordForm {
        password = Objects.requireNonNullElse(password, "");
    }
}
