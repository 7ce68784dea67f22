package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /login/forgotten}: an editor asks for the link to a new password, where there is mail. The answer is the same for an
 * address without an account, and tries are slowed like those to sign in.
 */
@Controller
@RequestMapping(ForgottenPasswordController.PATH)
class ForgottenPasswordController {
    static final String PATH = "/login/forgotten";

    private final LinkMails mails;
    private final SignInAttempts attempts;
    private final SignInWaits waits;

    ForgottenPasswordController(LinkMails mails, SignInAttempts attempts, SignInWaits waits) {
        this.mails = mails;
        this.attempts = attempts;
        this.waits = waits;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String wait, Model model) {
        requireMail();
        waits.add(wait, model);
        return "account/forgotten";
    }

    @PostMapping
    String send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        requireMail();
        var typed = EditorEmail.normal(email);
        if (typed.isEmpty()) {
            return "redirect:" + PATH + "?missing";
        }
        try {
            attempts.countLink(typed, SignInOrigin.of(request).network());
        } catch (SignInFailure tooSoon) {
            return "redirect:" + PATH + "?wait=" + tooSoon.remaining().toSeconds();
        }
        mails.askedFor(typed);
        return "redirect:" + PATH + "?sent";
    }

    private void requireMail() {
        if (!mails.areOn()) {
            throw new NotFoundException("page", PATH);
        }
    }
}
