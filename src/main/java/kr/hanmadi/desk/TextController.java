package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.ingest.Filing;
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

/** The form that changes a passage where it stands, and the versions that readers saw before. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}")
class TextController {
    private final ReviewForms forms;
    private final TextCorrections texts;
    private final RevisionPages revisions;
    private final Filing filing;

    TextController(ReviewForms forms, TextCorrections texts, RevisionPages revisions, Filing filing) {
        this.forms = forms;
        this.texts = texts;
        this.revisions = revisions;
        this.filing = filing;
    }

    /** @param from where the passage begins */
    @PostMapping("/text")
    String correct(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam int from,
            @RequestParam(defaultValue = "") String text,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = forms.run(
                articleId,
                text.isBlank() ? "" : "text-" + from,
                "desk.text.done",
                then,
                () -> texts.correct(articleId, version, from, text, notice, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("editing", String.valueOf(from));
            then.addFlashAttribute("typedText", text);
            then.addFlashAttribute("typedNotice", notice);
        }
        return back;
    }

    @GetMapping("/revisions")
    String revisions(@PathVariable String articleId, Model model) {
        model.addAttribute("article", revisions.read(articleId));
        return "desk/revisions";
    }

    /** @param number of the version whose headline and text are to stand again, from 1 */
    @PostMapping("/revisions/{number}/restore")
    String restore(
            @PathVariable String articleId,
            @PathVariable int number,
            @RequestParam int version,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt(
                "revision-" + number,
                "desk.revisions.restored",
                () -> texts.restore(articleId, version, number, notice, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
        var back = answer.onPage("/desk/articles/" + articleId + "/revisions", then);
        if (answer.wrong()) {
            then.addFlashAttribute("typedNotice", notice);
        }
        return back;
    }
}
