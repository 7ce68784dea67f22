package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which a report goes out, is thrown away, is withdrawn and given back, and by which readers are told of it. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}")
class PublishingController {
    private final ReviewForms forms;
    private final ArticleDecisions articles;
    private final Filing filing;

    PublishingController(ReviewForms forms, ArticleDecisions articles, Filing filing) {
        this.forms = forms;
        this.articles = articles;
        this.filing = filing;
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.run(
                articleId,
                "bar",
                "desk.published",
                then,
                () -> articles.publish(articleId, version, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable String articleId,
            CorrectionForm form,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = forms.runWithNote(
                articleId,
                "correction",
                "desk.correct.done",
                form.noteOrEmpty(),
                then,
                () -> articles.correct(articleId, form, editor.getDisplayName()));
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("typedCorrection", form);
        }
        return back;
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.runWithNote(
                articleId,
                "withdrawal",
                "desk.withdraw.done",
                note,
                then,
                () -> articles.withdraw(articleId, version, note.strip(), editor.getDisplayName()));
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.runWithNote(
                articleId,
                "restoration",
                "desk.restore.done",
                note,
                then,
                () -> articles.restore(articleId, version, note.strip(), editor.getDisplayName()));
    }

    @PostMapping("/discard")
    String discard(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.run(
                articleId,
                "bar",
                "desk.discard.done",
                then,
                () -> articles.discard(articleId, version, editor.getDisplayName()));
    }

    @PostMapping("/take-out")
    String takeOut(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.run(
                articleId,
                "bar",
                "desk.take-out.done",
                then,
                () -> articles.takeOut(articleId, version, editor.getDisplayName()));
    }
}
