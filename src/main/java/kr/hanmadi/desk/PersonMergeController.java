package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joins two people who are one and parts one who is two, after showing what follows from it. */
@Controller
@Costly(Costly.Kind.DESK)
class PersonMergeController {
    private static final String MERGE = "merge";
    private static final String SPLIT = "split";
    private static final String CHANGES = "changes";

    private final PersonMergePages pages;
    private final PersonMerges merges;

    PersonMergeController(PersonMergePages pages, PersonMerges merges) {
        this.pages = pages;
        this.merges = merges;
    }

    /** What becomes of a person who is given to another one. */
    @GetMapping("/desk/people/{personId}/merge")
    String preview(@PathVariable String personId, @RequestParam String with, Model model, RedirectAttributes then) {
        var known = pages.mergedAlready(personId, with);
        if (known.isPresent()) {
            return Answer.wrong(CHANGES, "desk.merge.already").onPage("/desk/people/" + known.get(), then);
        }
        model.addAttribute(MERGE, pages.preview(personId, with));
        return "desk/merge";
    }

    @PostMapping("/desk/people/{personId}/merge")
    String merge(
            @PathVariable String personId,
            @RequestParam int version,
            @RequestParam String with,
            @RequestParam int withVersion,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt(
                MERGE,
                "desk.merge.done",
                () -> merges.merge(personId, version, with, withVersion, editor.getDisplayName()));
        return answer.wrong()
                ? answer.onPage("/desk/people/" + personId + "/merge?with=" + with, then)
                : Answer.said(CHANGES, "desk.merge.done").onPage("/desk/people/" + with, then);
    }

    /** The reports that name a person, of which some may mean another one. */
    @GetMapping("/desk/people/{personId}/split")
    String split(@PathVariable String personId, Model model) {
        model.addAttribute(SPLIT, pages.split(personId));
        return "desk/split";
    }

    @PostMapping("/desk/people/{personId}/split")
    String split(
            @PathVariable String personId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> article,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var told = note.strip();
        if (!FieldLength.fits(told, FieldLength.NAME)) {
            return Answer.wrong(SPLIT, "desk.person.long.note").onPage("/desk/people/" + personId + "/split", then);
        }
        var made = new String[1];
        var answer = Answer.attempt(
                SPLIT,
                "desk.split.done",
                () -> made[0] = merges.split(
                        personId, version, article, told.isEmpty() ? null : told, editor.getDisplayName()));
        return answer.wrong()
                ? answer.onPage("/desk/people/" + personId + "/split", then)
                : Answer.said(CHANGES, "desk.split.done").onPage("/desk/people/" + made[0], then);
    }

    /** @param of the person on whose page it was pressed */
    @PostMapping("/desk/people/{of}/changes/{changeId}/undo")
    String undo(
            @PathVariable String of,
            @PathVariable long changeId,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(CHANGES, "desk.undo.done", () -> merges.undo(changeId, editor.getDisplayName()))
                .onPage("/desk/people/" + of, then);
    }
}
