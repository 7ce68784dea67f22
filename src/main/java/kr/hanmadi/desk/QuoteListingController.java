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

/** The forms by which an editor takes a quotation out of searches, and lets them find it again. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}/quotes/{quoteId}")
class QuoteListingController {
    private final ReviewForms forms;
    private final QuoteDecisions decisions;

    QuoteListingController(ReviewForms forms, QuoteDecisions decisions) {
        this.forms = forms;
        this.decisions = decisions;
    }

    @PostMapping("/unlist")
    String unlist(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return decideListing(articleId, quoteId, version, false, editor, then);
    }

    @PostMapping("/list")
    String decideListing(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return decideListing(articleId, quoteId, version, true, editor, then);
    }

    private String decideListing(
            String articleId,
            String quoteId,
            int version,
            boolean listed,
            SignedInEditor editor,
            RedirectAttributes then) {
        return forms.runOnCard(
                articleId,
                quoteId,
                listed ? "desk.card.listed" : "desk.card.unlisted",
                then,
                () -> decisions.setListed(forms.seen(articleId, quoteId, version), listed, editor.getDisplayName()));
    }
}
