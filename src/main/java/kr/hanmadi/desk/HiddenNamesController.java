package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.person.HiddenAs;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/hidden}: names that readers do not see, and people who are in no search. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/hidden")
class HiddenNamesController {
    private static final String PAGE = "/desk/hidden";
    private static final String FORM = "hide";
    /** What may be chosen; the machine alone hides a namesake. */
    private static final List<HiddenAs> REASONS = List.of(HiddenAs.MINOR, HiddenAs.VICTIM, HiddenAs.REQUEST);

    /** Chosen in place of a reason: the name stays, and no search finds it. */
    private static final String UNLIST = "UNLIST";

    private static final String UNLISTED = "unlisted";

    private final HiddenNameDecisions decisions;

    HiddenNamesController(HiddenNameDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String name, @AuthenticationPrincipal SignedInEditor editor, Model model) {
        var looked = name.strip();
        model.addAttribute("name", looked);
        model.addAttribute("named", looked.isEmpty() ? List.of() : decisions.named(looked, editor));
        model.addAttribute("reasons", REASONS);
        model.addAttribute("hidden", decisions.hidden(editor));
        model.addAttribute("unlisted", decisions.unlisted(editor));
        model.addAttribute("unlistedWords", decisions.unlistedWords(editor));
        return "desk/hidden";
    }

    @PostMapping
    String hide(
            @RequestParam(name = "person", defaultValue = "") List<String> people,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var reason = REASONS.stream()
                .filter(each -> each.name().equals(as))
                .findFirst()
                .orElse(null);
        boolean unlist = as.equals(UNLIST);
        if (people.isEmpty() || reason == null && !unlist) {
            then.addAttribute("name", name);
            return Answer.wrong(FORM, people.isEmpty() ? "desk.hidden.nobody" : "desk.hidden.why")
                    .onPage(PAGE, then);
        }
        if (reason == null) {
            return (decisions.unlist(people, editor) == 0
                            ? Answer.wrong(UNLISTED, "desk.unlisted.already")
                            : Answer.said(UNLISTED, "desk.unlisted.done"))
                    .onPage(PAGE, then);
        }
        return (decisions.hide(people, reason, editor) == 0
                        ? Answer.wrong("", "desk.hidden.already")
                        : Answer.said("", "desk.hidden.done"))
                .onPage(PAGE, then);
    }

    @PostMapping("/{personId}/list")
    String list(
            @PathVariable String personId, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return (decisions.relist(personId, editor)
                        ? Answer.said(UNLISTED, "desk.unlisted.listed")
                        : Answer.wrong(UNLISTED, "desk.unlisted.not"))
                .onPage(PAGE, then);
    }

    @PostMapping("/{personId}/show")
    String show(
            @PathVariable String personId, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return (decisions.show(personId, editor)
                        ? Answer.said("", "desk.hidden.shown")
                        : Answer.wrong("", "desk.hidden.not"))
                .onPage(PAGE, then);
    }
}
