package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import kr.hanmadi.account.AccountRefused;
import kr.hanmadi.account.ApiToken;
import kr.hanmadi.account.ApiTokens;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.KoreanDates;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/keys}: the keys of programs that ask the API. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/keys")
class KeysController {
    private static final String PAGE = "/desk/keys";
    private static final String NEW = "new-key";
    private static final String ALL = "keys";

    private final ApiTokens tokens;
    private final Clock clock;

    KeysController(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What a key is good for now. */
    enum Stand {
        GOOD,
        OVER,
        REVOKED;

        static Stand of(ApiToken token, LocalDate today) {
            if (token.revokedAt() != null) {
                return REVOKED;
            }
            return token.isGood(today) ? GOOD : OVER;
        }
    }

    /** A key in the list. */
    record Line(
            long id,
            String name,
            boolean mayFile,
            Stand stand,
            String madeBy,
            DisplayDate madeAt,
            @Nullable String lastDay,
            @Nullable DisplayDate usedAt) {
        static Line of(ApiToken token, LocalDate today) {
            var last = token.lastDay();
            var used = token.usedAt();
            return new Line(
                    token.id(),
                    token.name(),
                    token.mayFile(),
                    Stand.of(token, today),
                    token.madeBy(),
                    DisplayDate.of(token.madeAt()),
                    last == null ? null : KoreanDates.day(last),
                    used == null ? null : DisplayDate.of(used));
        }
    }

    @GetMapping
    String list(Model model) {
        var today = KoreanDates.dayInKorea(clock.instant());
        model.addAttribute(
                "keys",
                tokens.all().stream().map(token -> Line.of(token, today)).toList());
        return "desk/keys";
    }

    @PostMapping
    String make(
            @Valid @ModelAttribute("keyForm") KeyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = errors.hasErrors() ? Answer.mistakes(NEW, errors) : make(form, editor, then);
        if (answer.wrong()) {
            then.addFlashAttribute("typed", form);
        }
        return answer.onPage(PAGE, then);
    }

    private Answer make(KeyForm form, SignedInEditor editor, RedirectAttributes then) {
        try {
            var key = tokens.make(Objects.requireNonNull(form.name()), form.mayFile(), form.lastDay(), editor);
            then.addFlashAttribute("newKey", new ShownOnce(key));
            return Answer.said(NEW, "desk.keys.made");
        } catch (AccountRefused refused) {
            return Answer.wrong(NEW, refused.messageKey());
        }
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        tokens.revoke(id, editor);
        return Answer.said(ALL, "desk.keys.revoked").onPage(PAGE, then);
    }
}
