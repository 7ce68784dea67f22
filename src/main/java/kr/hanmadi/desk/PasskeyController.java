package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.account.OwnPasskeys;
import kr.hanmadi.account.Passkeys;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/account/passkeys}: an editor's own passkeys. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/account/passkeys")
class PasskeyController {
    private static final String PAGE = "/desk/account";
    private static final String PART = "passkeys";
    /** What the device is asked on the page that follows; no secret. */
    private static final String OPTIONS = "passkeyOptions";

    private final OwnPasskeys own;
    private final Passkeys passkeys;

    PasskeyController(OwnPasskeys own, Passkeys passkeys) {
        this.own = own;
        this.passkeys = passkeys;
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String oldPassword,
            @AuthenticationPrincipal SignedInEditor editor,
            Authentication signedIn,
            HttpServletRequest request,
            RedirectAttributes then) {
        return Answer.attempt(
                        PART,
                        "desk.account.passkeys.begun",
                        () -> then.addFlashAttribute(OPTIONS, own.begin(oldPassword, editor, signedIn, request)))
                .onPage(PAGE, then);
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            @AuthenticationPrincipal SignedInEditor editor,
            HttpServletRequest request,
            RedirectAttributes then) {
        return Answer.attempt(
                        PART, "desk.account.passkeys.confirmed", () -> own.confirm(credential, label, editor, request))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable String id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(PART, "desk.account.passkeys.removed", () -> passkeys.remove(id, editor))
                .onPage(PAGE, then);
    }
}
