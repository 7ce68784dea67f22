package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which editors sign in. */
@Controller
class SignInController {
    private final SignInWaits waits;
    private final LinkMails mails;
    private final Clock clock;

    SignInController(SignInWaits waits, LinkMails mails, Clock clock) {
        this.waits = waits;
        this.mails = mails;
        this.clock = clock;
    }

    /** @param wait seconds until the next try is looked at */
    @GetMapping("/login")
    String signIn(@RequestParam(defaultValue = "") String wait, Model model) {
        waits.add(wait, model);
        model.addAttribute("mail", mails.areOn());
        return "account/login";
    }

    /** The second step, after the right password. */
    @GetMapping("/login/number")
    String number(@RequestParam(defaultValue = "") String wait, HttpServletRequest request, Model model) {
        if (HalfSignedIn.of(request, clock.instant()).isEmpty()) {
            return "redirect:/login?again";
        }
        waits.add(wait, model);
        return "account/number";
    }

    /** The address of the page that says why someone is not signed in. */
    static String address(HttpServletRequest request, AuthenticationException failure) {
        return request.getContextPath() + (failure instanceof SignInFailure known ? page(known) : "/login?wrong");
    }

    private static String page(SignInFailure failure) {
        var wait = "wait=" + failure.remaining().toSeconds();
        var wrong = failure.remaining().isPositive() ? "wrong&" + wait : "wrong";
        return switch (failure.reason()) {
            case WRONG -> "/login?" + wrong;
            case TOO_SOON -> "/login?" + wait;
            case BUSY -> "/login?busy";
            case HALF_DONE -> "/login/number";
            case WRONG_NUMBER -> "/login/number?" + wrong;
            case NUMBER_TOO_SOON -> "/login/number?" + wait;
            case HALF_OVER -> "/login?again";
            case WRONG_PASSKEY -> "/login?passkey";
        };
    }
}
