package kr.hanmadi.desk;

import java.util.function.Consumer;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which a draft goes its way through the newsroom. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}")
class WorkflowController {
    private static final String PART = "work";

    private final ReviewForms forms;
    private final Workflow workflow;

    WorkflowController(ReviewForms forms, Workflow workflow) {
        this.forms = forms;
        this.workflow = workflow;
    }

    @PostMapping("/send")
    String send(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return run(
                articleId,
                version,
                "desk.work.sent",
                new Typed("send", note),
                then,
                seen -> workflow.send(seen, note, editor));
    }

    @PostMapping("/take-back")
    String takeBack(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return run(articleId, version, "desk.work.taken-back", null, then, seen -> workflow.takeBack(seen, editor));
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return run(
                articleId,
                version,
                "desk.work.returned",
                new Typed("return", note),
                then,
                seen -> workflow.giveBack(seen, note, editor));
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return run(articleId, version, "desk.work.approved", null, then, seen -> workflow.approve(seen, editor));
    }

    /** @param to the id of an account; absent for none */
    @PostMapping("/assign")
    String assign(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Long to,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return run(articleId, version, "desk.work.assigned", null, then, seen -> workflow.assign(seen, to, editor));
    }

    @PostMapping("/embargo")
    String embargo(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var done = until.isBlank() ? "desk.embargo.lifted" : "desk.embargo.done";
        return run(
                articleId,
                version,
                done,
                new Typed("embargo", until),
                then,
                seen -> workflow.embargo(seen, until, editor));
    }

    @PostMapping("/schedule")
    String schedule(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String at,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return run(
                articleId,
                version,
                "desk.schedule.done",
                new Typed("schedule", at),
                then,
                seen -> workflow.schedule(seen, at, editor));
    }

    @PostMapping("/unschedule")
    String unschedule(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return run(
                articleId, version, "desk.schedule.cancelled", null, then, seen -> workflow.unschedule(seen, editor));
    }

    /** What stood in the one field of a form. */
    private record Typed(String form, String text) {}

    /** @param typed null for a form without a field; what is wrong with one is said where it stands */
    private String run(
            String articleId,
            int version,
            String done,
            @Nullable Typed typed,
            RedirectAttributes then,
            Consumer<Workflow.Seen> act) {
        var answer = Answer.attempt(PART, done, () -> act.accept(new Workflow.Seen(articleId, version)));
        var part = PART;
        if (answer.wrong() && typed != null) {
            part = PART + "-" + typed.form();
            then.addFlashAttribute("typedNote", typed.text());
            then.addFlashAttribute("typedPart", part);
        }
        return answer.at(part).onPage(forms.page(articleId, part), then);
    }
}
