package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.web.Costly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which an editor marks, cuts, parts and joins quotations of an article. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}")
class QuoteMarkingController {
    private final ReviewForms forms;
    private final QuoteMarking marking;

    QuoteMarkingController(ReviewForms forms, QuoteMarking marking) {
        this.forms = forms;
        this.marking = marking;
    }

    @PostMapping("/mark")
    String mark(
            @PathVariable String articleId,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable Integer near,
            @RequestParam(required = false) @Nullable QuoteKind kind,
            @RequestParam(defaultValue = "false") boolean none,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        try {
            var quote = marking.mark(articleId, words, near, kind, none, editor.getDisplayName());
            return Answer.said("card-" + quote, "desk.mark.done").onPage(forms.page(articleId, "card-" + quote), then);
        } catch (Refused e) {
            then.addFlashAttribute("typedMark", words);
            return Answer.wrong("mark", e.line()).onPage("/desk/articles/" + articleId, then);
        }
    }

    @PostMapping("/quotes/{quoteId}/unmark")
    String unmark(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return change(
                articleId,
                quoteId,
                new Typed(words, notice),
                then,
                () -> marking.unmark(forms.seen(articleId, quoteId, version), editor.getDisplayName()));
    }

    /** @param words as they stand in the text, a line for each quotation that is to be made of it */
    @PostMapping("/quotes/{quoteId}/words")
    String cut(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return change(
                articleId,
                quoteId,
                new Typed(words, notice),
                then,
                () -> marking.cut(forms.seen(articleId, quoteId, version), words, notice, editor.getDisplayName()));
    }

    @PostMapping("/quotes/{quoteId}/edge")
    String moveEdge(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam QuoteMarking.Edge edge,
            @RequestParam(defaultValue = "") String words,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return change(
                articleId,
                quoteId,
                new Typed(words, notice),
                then,
                () -> marking.moveEdge(forms.seen(articleId, quoteId, version), edge, notice, editor.getDisplayName()));
    }

    @PostMapping("/quotes/{quoteId}/join")
    String join(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String words,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return change(
                articleId,
                quoteId,
                new Typed(words, notice),
                then,
                () -> marking.join(forms.seen(articleId, quoteId, version), notice, editor.getDisplayName()));
    }

    @PostMapping("/quotes/{quoteId}/kind")
    String kind(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable QuoteKind kind,
            @RequestParam(defaultValue = "") String words,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return change(
                articleId,
                quoteId,
                new Typed(words, notice),
                then,
                () -> marking.decideKind(
                        forms.seen(articleId, quoteId, version), kind, notice, editor.getDisplayName()));
    }

    /** What stands in the fields of the form, whichever of its buttons was pressed. */
    private record Typed(String words, ChangeNotice notice) {}

    private String change(String articleId, String quoteId, Typed typed, RedirectAttributes then, Runnable act) {
        var back = forms.runOnCard(articleId, quoteId, "desk.mark.changed", then, act);
        ReviewForms.keepTyped(quoteId, "words", null, typed.notice(), then);
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("typedWords", typed.words());
        }
        return back;
    }
}
