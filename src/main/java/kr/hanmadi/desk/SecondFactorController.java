package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.account.OwnSecondFactor;
import kr.hanmadi.account.SecondFactor;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/account/second-factor}: an editor's authenticator app and recovery codes. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/account/second-factor")
class SecondFactorController {
    private static final String PAGE = "/desk/account";
    private static final String PART = "second-factor";
    /** Recovery codes, shown once. */
    private static final String CODES = "codes";

    private final SecondFactor factor;
    private final OwnSecondFactor own;

    SecondFactorController(SecondFactor factor, OwnSecondFactor own) {
        this.factor = factor;
        this.own = own;
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String oldPassword,
            @AuthenticationPrincipal SignedInEditor editor,
            HttpServletRequest request,
            RedirectAttributes then) {
        return Answer.attempt(PART, "desk.account.factor.begun", () -> own.begin(oldPassword, editor, request))
                .onPage(PAGE, then);
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(
                        PART,
                        "desk.account.factor.confirmed",
                        () -> then.addFlashAttribute(CODES, new ShownOnce(factor.confirm(editor, number))))
                .onPage(PAGE, then);
    }

    @PostMapping("/codes")
    String newCodes(
            @RequestParam(defaultValue = "") String oldPassword,
            @AuthenticationPrincipal SignedInEditor editor,
            HttpServletRequest request,
            RedirectAttributes then) {
        return Answer.attempt(
                        PART,
                        "desk.account.factor.codes.made",
                        () -> then.addFlashAttribute(CODES, new ShownOnce(own.newCodes(oldPassword, editor, request))))
                .onPage(PAGE, then);
    }

    @PostMapping("/end")
    String end(
            @RequestParam(defaultValue = "") String oldPassword,
            @AuthenticationPrincipal SignedInEditor editor,
            HttpServletRequest request,
            RedirectAttributes then) {
        return Answer.attempt(PART, "desk.account.factor.ended", () -> own.end(oldPassword, editor, request))
                .onPage(PAGE, then);
    }
}
