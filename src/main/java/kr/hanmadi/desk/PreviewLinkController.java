package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that open a draft to people outside the newsroom, and close it again. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}/previews")
class PreviewLinkController {
    private static final String PART = "previews";

    private final ReviewForms forms;
    private final PreviewDecisions decisions;

    PreviewLinkController(ReviewForms forms, PreviewDecisions decisions) {
        this.forms = forms;
        this.decisions = decisions;
    }

    /** The address is shown once. */
    @PostMapping
    String make(
            @PathVariable String articleId,
            @RequestParam(defaultValue = "3") int days,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.run(
                articleId,
                PART,
                "desk.previews.made",
                then,
                () -> then.addFlashAttribute(
                        "previewAddress", new ShownOnce(decisions.make(articleId, days, editor.getDisplayName()))));
    }

    @PostMapping("/{linkId}/end")
    String end(
            @PathVariable String articleId,
            @PathVariable long linkId,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.run(
                articleId,
                PART,
                "desk.previews.ended",
                then,
                () -> decisions.end(articleId, linkId, editor.getDisplayName()));
    }
}
