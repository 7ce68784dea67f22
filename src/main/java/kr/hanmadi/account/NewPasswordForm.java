package kr.hanmadi.account;

import jakarta.validation.constraints.Size;
import java.util.Objects;

/** The new password instead of a forgotten one. */
record NewPasswordForm(
        @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST, message = "{setup.password.short}")
        String password) {
    /** Takes a missing field as an empty one. */
    NewPasswordForm {
        password = Objects.requireNonNullElse(password, "");
    }
}
