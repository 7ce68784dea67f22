package kr.hanmadi.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.hanmadi.web.TypedText;

/** What an invited editor enters. */
record JoinForm(
        @NotBlank(message = "{setup.name.missing}") @Size(max = 60, message = "{setup.name.long}")
        String name,

        @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST, message = "{setup.password.short}")
        String password) {
    /** Takes a missing field as an empty one. */
    JoinForm {
        name = TypedText.orEmpty(name);
        password = Objects.requireNonNullElse(password, "");
    }
}
