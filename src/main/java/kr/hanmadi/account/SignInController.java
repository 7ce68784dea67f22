package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which editors sign in. */
@Controller
class SignInController {
    private final MessageSource messages;
    private final Clock clock;

    SignInController(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param wait seconds until the next try is looked at */
    @GetMapping("/login")
    String signIn(@RequestParam(defaultValue = "") String wait, Model model) {
        addWait(wait, model);
        return "account/login";
    }

    /** The second step, for who has given the right password. */
    @GetMapping("/login/number")
    String number(@RequestParam(defaultValue = "") String wait, HttpServletRequest request, Model model) {
        if (HalfSignedIn.of(request, clock.instant()).isEmpty()) {
            return "redirect:/login?again";
        }
        addWait(wait, model);
        return "account/number";
    }

    private void addWait(String wait, Model model) {
        if (wait.matches("[1-9][0-9]{0,3}")) {
            model.addAttribute("wait", time(Long.parseLong(wait)));
        }
    }

    private String time(long seconds) {
        return seconds < 60
                ? messages.getMessage("login.seconds", new Object[] {seconds}, Locale.KOREAN)
                : messages.getMessage("login.minutes", new Object[] {(seconds + 59) / 60}, Locale.KOREAN);
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
            case HALF_OVER -> "/login?again";
        };
    }
}
