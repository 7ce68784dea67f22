package kr.hanmadi.desk;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import kr.hanmadi.account.EditorRole;
import org.jspecify.annotations.Nullable;

/** The form by which an administrator invites an editor. */
record InvitationForm(
        @Nullable
        @NotBlank(message = "{setup.email.missing}")
        @Email(message = "{setup.email.wrong}")
        @Size(max = 200, message = "{setup.email.wrong}")
        String email,

        @Nullable @NotNull(message = "{desk.editors.role.missing}")
        EditorRole role)
        implements Serializable {
    InvitationForm {
        email = email == null ? null : email.strip();
    }
}
