package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.account.AccountRefused;
import kr.hanmadi.account.EditorSession;
import kr.hanmadi.account.EditorSessions;
import kr.hanmadi.account.OwnPassword;
import kr.hanmadi.account.Passkey;
import kr.hanmadi.account.Passkeys;
import kr.hanmadi.account.SecondFactor;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/account}: an editor's own password, and where he or she is signed in. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/account")
class AccountController {
    private static final String PAGE = "/desk/account";
    private static final String PASSWORD = "password-part";
    private static final String SESSIONS = "sessions";

    private final OwnPassword password;
    private final EditorSessions sessions;
    private final SecondFactor factor;
    private final Passkeys passkeys;

    AccountController(OwnPassword password, EditorSessions sessions, SecondFactor factor, Passkeys passkeys) {
        this.password = password;
        this.sessions = sessions;
        this.factor = factor;
        this.passkeys = passkeys;
    }

    /** A session in the list. */
    record Line(long id, String network, String browser, DisplayDate beganAt, DisplayDate seenAt, boolean here) {
        static Line of(EditorSession session) {
            return new Line(
                    session.id(),
                    session.network(),
                    session.browser(),
                    DisplayDate.of(session.beganAt()),
                    DisplayDate.of(session.seenAt()),
                    session.here());
        }
    }

    /** A passkey in the list. */
    record PasskeyLine(
            String id,
            String label,
            DisplayDate madeAt,
            @Nullable DisplayDate usedAt) {
        static PasskeyLine of(Passkey passkey) {
            return new PasskeyLine(
                    passkey.id(),
                    passkey.label(),
                    DisplayDate.of(passkey.madeAt()),
                    DisplayDate.orNull(passkey.usedAt()));
        }
    }

    @GetMapping
    String account(@AuthenticationPrincipal SignedInEditor editor, HttpServletRequest request, Model model) {
        model.addAttribute("name", editor.getDisplayName());
        model.addAttribute("email", editor.getUsername());
        model.addAttribute(
                SESSIONS,
                sessions.sessionsOf(editor, request).stream().map(Line::of).toList());
        boolean on = factor.isOn(editor.getUsername());
        model.addAttribute("factorOn", on);
        model.addAttribute("codesLeft", on ? factor.codesLeft(editor) : 0);
        model.addAttribute("pending", on ? null : factor.pending(editor).orElse(null));
        model.addAttribute(
                "passkeys", passkeys.of(editor).stream().map(PasskeyLine::of).toList());
        return "desk/account";
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(name = "password", defaultValue = "") String next,
            @AuthenticationPrincipal SignedInEditor editor,
            HttpServletRequest request,
            RedirectAttributes then) {
        return change(oldPassword, next, editor, request).onPage(PAGE, then);
    }

    private Answer change(String old, String next, SignedInEditor editor, HttpServletRequest request) {
        try {
            password.change(old, next, editor, request);
            return Answer.said(PASSWORD, "desk.account.changed");
        } catch (AccountRefused refused) {
            return Answer.wrong(PASSWORD, refused.messageKey());
        }
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        sessions.end(id, editor);
        return Answer.said(SESSIONS, "desk.account.ended").onPage(PAGE, then);
    }

    @PostMapping("/sessions/end")
    String endOthers(
            @AuthenticationPrincipal SignedInEditor editor, HttpServletRequest request, RedirectAttributes then) {
        sessions.endOthers(editor, request);
        return Answer.said(SESSIONS, "desk.account.ended.others").onPage(PAGE, then);
    }
}
