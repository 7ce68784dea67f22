package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.util.Objects;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.AccountLinks;
import kr.hanmadi.account.AccountRefused;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.account.Invitation;
import kr.hanmadi.account.LinkMails;
import kr.hanmadi.account.OneTimeLink;
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

/** {@code /desk/editors}: accounts and invitations. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/editors")
class EditorsController {
    private static final String PAGE = "/desk/editors";
    private static final String INVITATION = "invitation";

    private final Accounts accounts;
    private final AccountLinks links;
    private final LinkMails mails;

    EditorsController(Accounts accounts, AccountLinks links, LinkMails mails) {
        this.accounts = accounts;
        this.links = links;
        this.mails = mails;
    }

    /** What an account has beside the password. */
    record Factors(boolean app, int passkeys) {}

    /** An account in the list. */
    record Line(
            long id,
            String email,
            String name,
            EditorRole role,
            boolean enabled,
            boolean own,
            Factors factors,
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
                    new Factors(account.secondFactor(), account.passkeys()),
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

    /** The answer to the form stands under its address; a reload of that address shows the list. */
    @GetMapping("/invitations")
    String invitations() {
        return "redirect:" + PAGE;
    }

    @PostMapping("/invitations")
    String invite(
            @Valid @ModelAttribute("invitationForm") InvitationForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = errors.hasErrors() ? Answer.mistakes(INVITATION, errors) : invite(form, editor, then);
        if (answer.wrong()) {
            then.addFlashAttribute("typed", form);
        }
        return answer.onPage(PAGE, then);
    }

    private Answer invite(InvitationForm form, SignedInEditor editor, RedirectAttributes then) {
        var role = Objects.requireNonNull(form.role());
        try {
            var link = links.invite(Objects.requireNonNull(form.email()), role, editor);
            if (mails.areOn() && mails.invite(link, role, editor)) {
                return Answer.said(INVITATION, "desk.editors.invited.mailed", link.email());
            }
            then.addFlashAttribute("link", new ShownOnce(link.address()));
            return handOver(INVITATION, "desk.editors.invited", link);
        } catch (AccountRefused refused) {
            return Answer.wrong(INVITATION, refused.messageKey());
        }
    }

    /** The link is shown: there is no mail, or it was not taken. */
    private Answer handOver(String part, String shown, OneTimeLink link) {
        return mails.areOn() ? Answer.wrong(part, "desk.editors.mail.failed", link.email()) : Answer.said(part, shown);
    }

    @PostMapping("/invitations/{id}/withdraw")
    String withdraw(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(INVITATION, "desk.editors.withdrawn", () -> links.withdraw(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(part(id), "desk.editors.disabled", () -> accounts.disable(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(part(id), "desk.editors.enabled", () -> accounts.enable(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/role")
    String give(
            @PathVariable long id,
            @RequestParam EditorRole role,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(part(id), "desk.editors.role.changed", () -> accounts.give(role, id, editor))
                .onPage(PAGE, then);
    }

    /** Where the link is shown it stands at the editor's line. */
    @PostMapping("/{id}/password")
    String newPassword(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return makePasswordLink(id, editor, then).onPage(PAGE, then);
    }

    private Answer makePasswordLink(long id, SignedInEditor editor, RedirectAttributes then) {
        try {
            var link = accounts.newPassword(id, editor);
            if (mails.areOn() && mails.newPassword(link, editor)) {
                return Answer.said(part(id), "desk.editors.password.mailed", link.email());
            }
            then.addFlashAttribute("passwordLink", new ShownOnce(link.address()));
            then.addFlashAttribute("passwordOf", id);
            return handOver(part(id), "desk.editors.password.made", link);
        } catch (AccountRefused refused) {
            return Answer.wrong(part(id), refused.messageKey());
        }
    }

    @PostMapping("/{id}/second-factor/end")
    String endSecondFactor(
            @PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(part(id), "desk.editors.factor.ended", () -> accounts.endSecondFactor(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/passkeys/end")
    String endPasskeys(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(part(id), "desk.editors.passkeys.ended", () -> accounts.endPasskeys(id, editor))
                .onPage(PAGE, then);
    }

    private static String part(long id) {
        return "editor-" + id;
    }
}
