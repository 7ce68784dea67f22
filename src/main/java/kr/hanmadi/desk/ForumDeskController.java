package kr.hanmadi.desk;

import jakarta.validation.Valid;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/forums}: forums as things of their own, and which two of them are one. */
@Controller
@Costly(Costly.Kind.DESK)
class ForumDeskController {
    private static final String FORM = "facts";
    private static final String CHANGES = "changes";

    private final ForumDeskPages pages;
    private final ForumDecisions decisions;
    private final ForumMerges merges;
    private final CoveragePlans coverage;

    ForumDeskController(ForumDeskPages pages, ForumDecisions decisions, ForumMerges merges, CoveragePlans coverage) {
        this.pages = pages;
        this.decisions = decisions;
        this.merges = merges;
        this.coverage = coverage;
    }

    @GetMapping("/desk/forums")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", DeskList.read("/desk/forums", q, page, pages::list, model));
        return "desk/forums";
    }

    @GetMapping("/desk/forums/{forumId}")
    String forum(@PathVariable String forumId, @AuthenticationPrincipal SignedInEditor editor, Model model) {
        var other = pages.mergedInto(forumId);
        if (other.isPresent()) {
            return "redirect:/desk/forums/" + other.get();
        }
        var forum = pages.read(forumId);
        model.addAttribute("forum", forum);
        model.addAttribute("coverage", coverage.plansOf(forumId, editor));
        model.addAttribute("goers", coverage.choices(editor));
        model.addAttribute("kinds", ForumKind.values());
        model.addAttribute("states", ForumState.values());
        model.addAttribute("roles", ParticipantRole.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", forum.form());
        }
        return "desk/forum";
    }

    @PostMapping("/desk/forums/{forumId}")
    String decide(
            @PathVariable String forumId,
            @Valid @ModelAttribute("form") ForumFactsForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = errors.hasErrors()
                ? Answer.mistakes(FORM, errors)
                : Answer.save(FORM, () -> decisions.decide(forumId, form, editor.getDisplayName()));
        if (answer.wrong()) {
            then.addFlashAttribute("form", form);
        }
        return answer.onPage("/desk/forums/" + forumId, then);
    }

    /** @param with the other one */
    @PostMapping("/desk/forums/{forumId}/apart")
    String apart(
            @PathVariable String forumId,
            @RequestParam String with,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        decisions.apart(forumId, with, editor.getDisplayName());
        return Answer.said(CHANGES, "desk.forums.apart.done").onPage("/desk/forums/" + forumId, then);
    }

    /** What becomes of a forum that is given to another one. */
    @GetMapping("/desk/forums/{forumId}/merge")
    String preview(@PathVariable String forumId, @RequestParam String with, Model model, RedirectAttributes then) {
        var known = pages.mergedAlready(forumId, with);
        if (known.isPresent()) {
            return Answer.wrong(CHANGES, "desk.merge.already").onPage("/desk/forums/" + known.get(), then);
        }
        model.addAttribute("merge", pages.preview(forumId, with));
        return "desk/forum-merge";
    }

    @PostMapping("/desk/forums/{forumId}/merge")
    String merge(
            @PathVariable String forumId,
            @RequestParam int version,
            @RequestParam String with,
            @RequestParam int withVersion,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt(
                CHANGES,
                "desk.merge.done",
                () -> merges.merge(forumId, version, with, withVersion, editor.getDisplayName()));
        return answer.wrong()
                ? answer.onPage("/desk/forums/" + forumId, then)
                : answer.onPage("/desk/forums/" + with, then);
    }

    /** @param of the forum on whose page it was pressed */
    @PostMapping("/desk/forums/{of}/changes/{changeId}/undo")
    String undo(
            @PathVariable String of,
            @PathVariable long changeId,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(CHANGES, "desk.undo.done", () -> merges.undo(changeId, editor.getDisplayName()))
                .onPage("/desk/forums/" + of, then);
    }
}
