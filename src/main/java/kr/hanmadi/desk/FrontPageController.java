package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.quote.FrontPage;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/front}: what stands on the first page by an editor's choice. */
@Controller
@Costly(Costly.Kind.DESK)
class FrontPageController {
    private final FrontPageDecisions decisions;

    FrontPageController(FrontPageDecisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/desk/front")
    String front(Model model) {
        model.addAttribute("front", decisions.read());
        return "desk/front";
    }

    @PostMapping("/desk/articles/{articleId}/pin")
    String article(
            @PathVariable String articleId, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        decisions.pinArticle(articleId, editor.getDisplayName());
        return Answer.said("", "desk.front.pinned").onPage("/desk/front", then);
    }

    @PostMapping("/desk/articles/{articleId}/quotes/{quoteId}/pin")
    String quote(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        decisions.pinQuote(quoteId, editor.getDisplayName());
        return Answer.said("", "desk.front.pinned").onPage("/desk/front", then);
    }

    @PostMapping("/desk/front/unpin")
    String unpin(
            @RequestParam FrontPage.Slot slot,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        decisions.unpin(slot, editor.getDisplayName());
        return Answer.said("", "desk.front.unpinned").onPage("/desk/front", then);
    }
}
