package kr.hanmadi.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import kr.hanmadi.web.TypedText;

/** What the first administrator enters. */
record SetupForm(
        @NotBlank(message = "{setup.name.missing}") @Size(max = 60, message = "{setup.name.long}")
        String name,

        @NotBlank(message = "{setup.email.missing}")
        @Email(message = "{setup.email.wrong}")
        @Size(max = 200, message = "{setup.email.wrong}")
        String email,

        @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST, message = "{setup.password.short}")
        String password) {
    /** Takes a missing field as an empty one. */
    SetupForm {
        name = TypedText.orEmpty(name);
        email = EditorEmail.normal(Objects.requireNonNullElse(email, ""));
        password = Objects.requireNonNullElse(password, "");
    }
}
