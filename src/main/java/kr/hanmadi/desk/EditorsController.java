package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.util.Objects;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.AccountLinks;
import kr.hanmadi.account.AccountRefused;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.account.Invitation;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/editors}: who has an account, and who is invited. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/editors")
class EditorsController {
    private static final String PAGE = "/desk/editors";
    private static final String INVITATION = "invitation";

    private final Accounts accounts;
    private final AccountLinks links;

    EditorsController(Accounts accounts, AccountLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** An account in the list. */
    record Line(
            long id,
            String email,
            String name,
            EditorRole role,
            boolean enabled,
            boolean own,
            boolean secondFactor,
            @Nullable DisplayDate signedInAt) {
        static Line of(Account account, SignedInEditor editor) {
            var at = account.signedInAt();
            return new Line(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.role(),
                    account.enabled(),
                    account.email().equals(editor.getUsername()),
                    account.secondFactor(),
                    at == null ? null : DisplayDate.of(at));
        }
    }

    /** An invitation in the list. */
    record InvitationLine(long id, String email, EditorRole role, String madeBy, DisplayDate expiresAt, boolean over) {
        static InvitationLine of(Invitation invitation) {
            return new InvitationLine(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.madeBy(),
                    DisplayDate.of(invitation.expiresAt()),
                    invitation.over());
        }
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedInEditor editor, Model model) {
        model.addAttribute(
                "editors",
                accounts.all().stream().map(account -> Line.of(account, editor)).toList());
        model.addAttribute(
                "invitations",
                links.invitations().stream().map(InvitationLine::of).toList());
        model.addAttribute("roles", EditorRole.values());
        return "desk/editors";
    }

    @PostMapping("/invitations")
    String invite(
            @Valid @ModelAttribute("invitationForm") InvitationForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = errors.hasErrors()
                ? Answer.mistakes(INVITATION, errors)
                : attempt(INVITATION, "desk.editors.invited", () -> {
                    var role = Objects.requireNonNull(form.role());
                    var link = links.invite(Objects.requireNonNull(form.email()), role, editor);
                    then.addFlashAttribute("link", link);
                });
        if (answer.wrong()) {
            then.addFlashAttribute("typed", form);
        }
        return answer.onPage(PAGE, then);
    }

    @PostMapping("/invitations/{id}/withdraw")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return attempt(INVITATION, "desk.editors.withdrawn", () -> links.withdraw(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return attempt(part(id), "desk.editors.disabled", () -> accounts.disable(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return attempt(part(id), "desk.editors.enabled", () -> accounts.enable(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/role")
    String give(
            @PathVariable long id,
            @RequestParam EditorRole role,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return attempt(part(id), "desk.editors.role.changed", () -> accounts.give(role, id, editor))
                .onPage(PAGE, then);
    }

    /** The link stands where the editor's line is. */
    @PostMapping("/{id}/password")
    String newPassword(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return attempt(part(id), "desk.editors.password.made", () -> {
                    then.addFlashAttribute("passwordLink", accounts.newPassword(id, editor));
                    then.addFlashAttribute("passwordOf", id);
                })
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/second-factor/end")
    String endSecondFactor(
            @PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return attempt(part(id), "desk.editors.factor.ended", () -> accounts.endSecondFactor(id, editor))
                .onPage(PAGE, then);
    }

    private static String part(long id) {
        return "editor-" + id;
    }

    private static Answer attempt(String part, String done, Runnable act) {
        try {
            act.run();
            return Answer.said(part, done);
        } catch (AccountRefused refused) {
            return Answer.wrong(part, refused.messageKey());
        }
    }
}
