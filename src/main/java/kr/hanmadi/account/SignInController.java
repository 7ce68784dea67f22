package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
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

    SignInController(MessageSource messages) {
        this.messages = messages;
    }

    /** @param wait seconds until the next try is looked at */
    @GetMapping("/login")
    String signIn(@RequestParam(defaultValue = "") String wait, Model model) {
        if (wait.matches("[1-9][0-9]{0,3}")) {
            model.addAttribute("wait", time(Long.parseLong(wait)));
        }
        return "account/login";
    }

    private String time(long seconds) {
        return seconds < 60
                ? messages.getMessage("login.seconds", new Object[] {seconds}, Locale.KOREAN)
                : messages.getMessage("login.minutes", new Object[] {(seconds + 59) / 60}, Locale.KOREAN);
    }

    /** The address of the page that says why someone is not signed in. */
    static String address(HttpServletRequest request, AuthenticationException failure) {
        return request.getContextPath() + "/login?"
                + (failure instanceof SignInFailure known ? reason(known) : "wrong");
    }

    private static String reason(SignInFailure failure) {
        var wait = "wait=" + failure.remaining().toSeconds();
        return switch (failure.reason()) {
            case WRONG -> failure.remaining().isPositive() ? "wrong&" + wait : "wrong";
            case TOO_SOON -> wait;
            case BUSY -> "busy";
        };
    }
}
