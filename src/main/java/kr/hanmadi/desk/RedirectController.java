package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.OldAddresses;
import kr.hanmadi.web.OldAddresses.OldAddress;
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

/** {@code /desk/redirects}: addresses of an earlier site, and where they lead. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/redirects")
class RedirectController {
    private static final String PAGE = "/desk/redirects";
    private static final String NEW = "new-redirect";
    private static final String ALL = "redirects";
    private static final int MOST = 500;

    private final OldAddresses addresses;
    private final RedirectDecisions decisions;

    RedirectController(OldAddresses addresses, RedirectDecisions decisions) {
        this.addresses = addresses;
        this.decisions = decisions;
    }

    /** One in the list. */
    record Line(
            long id,
            String address,
            String target,
            long hits,
            @Nullable DisplayDate lastHit,
            DisplayDate madeAt,
            String madeBy) {
        static Line of(OldAddress old) {
            var hit = old.lastHit();
            return new Line(
                    old.id(),
                    old.address(),
                    old.target(),
                    old.hits(),
                    hit == null ? null : DisplayDate.of(hit),
                    DisplayDate.of(old.madeAt()),
                    old.madeBy());
        }
    }

    @GetMapping
    String list(Model model) {
        List<Line> lines = addresses.all(MOST).stream().map(Line::of).toList();
        model.addAttribute("redirects", lines);
        return "desk/redirects";
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String target,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt(
                NEW, "desk.redirects.added", () -> decisions.add(address, target, editor.getDisplayName()));
        if (answer.wrong()) {
            then.addFlashAttribute("typedAddress", address);
            then.addFlashAttribute("typedTarget", target);
        }
        return answer.onPage(PAGE, then);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(ALL, "desk.redirects.removed", () -> decisions.remove(id, editor.getDisplayName()))
                .onPage(PAGE, then);
    }
}
