package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How every form of the review is answered: said at its part of the page, with what was typed where it was refused. */
@Component
class ReviewForms {
    private static final String CARD = "card-";
    private static final int LONGEST_NOTE = 1000;

    private final ReviewPages pages;
    private final Quotes quotes;

    ReviewForms(ReviewPages pages, Quotes quotes) {
        this.pages = pages;
        this.quotes = quotes;
    }

    /**
     * Does it and says so.
     *
     * @param part the id of the part of the page that says it
     * @param done the key of what is said when it is done
     */
    String run(String articleId, String part, String done, RedirectAttributes then, Runnable act) {
        return Answer.attempt(part, done, act).onPage(page(articleId, part), then);
    }

    /** The same for the card of a quotation. */
    String runOnCard(String articleId, String quoteId, String done, RedirectAttributes then, Runnable act) {
        return run(articleId, CARD + quoteId, done, then, act);
    }

    /** Saves a form, or gives it back as it was typed, under its own name. */
    String save(String articleId, String part, BindingResult form, RedirectAttributes then, Runnable act) {
        var back = form.hasErrors()
                ? Answer.mistakes(part, form).onPage(page(articleId, part), then)
                : run(articleId, part, "desk.saved", then, act);
        if (Answer.isWrong(then)) {
            then.addFlashAttribute(form.getObjectName(), form.getTarget());
        }
        return back;
    }

    /** Does what takes a note, which readers will see and which must say something. */
    String runWithNote(String articleId, String part, String done, String note, RedirectAttributes then, Runnable act) {
        var text = note.strip();
        var back = run(articleId, "publishing", done, then, () -> {
            if (text.isEmpty() || text.length() > LONGEST_NOTE) {
                throw new Refused(text.isEmpty() ? "desk.note.missing" : "desk.note.long");
            }
            act.run();
        });
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("typedNote", text);
            then.addFlashAttribute("typedPart", part);
        }
        return back;
    }

    /** Keeps what was typed in a form of a card, where it has to be put right. */
    static void keepTyped(
            String quoteId, String act, @Nullable SpeakerForm form, ChangeNotice notice, RedirectAttributes then) {
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("typedQuote", quoteId);
            then.addFlashAttribute("typedAct", act);
            then.addFlashAttribute("typedSpeaker", form);
            then.addFlashAttribute("typedNotice", notice);
        }
    }

    /** Quotations of this article only: who may change one of it may not change those of another. */
    List<SeenQuote> seen(String articleId, String quoteId, int version, List<String> also) {
        var seen = SeenQuote.read(quoteId, version, also);
        for (var each : seen) {
            if (quotes.find(each.quoteId())
                    .filter(quote -> quote.getArticle().getPublicId().equals(articleId))
                    .isEmpty()) {
                throw new NotFoundException("quote", each.quoteId());
            }
        }
        return seen;
    }

    SeenQuote seen(String articleId, String quoteId, int version) {
        return seen(articleId, quoteId, version, List.of()).getFirst();
    }

    /** The address of the review where it shows that part. */
    String page(String articleId, String part) {
        return part.startsWith(CARD)
                ? pages.pageOf(articleId, part.substring(CARD.length()))
                : "/desk/articles/" + articleId;
    }
}
