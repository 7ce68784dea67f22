package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms by which editors talk about a report. They change nothing that readers have seen, so that a reporter answers
 * under a published report too; only what is proposed is taken under the address of the report, as its text is changed.
 */
@Controller
@Costly(Costly.Kind.DESK)
class CommentController {
    private static final String TALK = "/desk/comments/{of}";
    private static final String PART = "comments";

    private final Comments comments;
    private final Filing filing;

    CommentController(Comments comments, Filing filing) {
        this.comments = comments;
        this.filing = filing;
    }

    @PostMapping(TALK)
    String open(
            @PathVariable String of,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String proposed,
            @RequestParam(defaultValue = "") String said,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var form = new CommentForm(from, words, proposed, said);
        var part = new String[] {PART};
        var answer = Answer.attempt(PART, "desk.comments.opened", () -> part[0] = comments.open(of, form, editor));
        if (answer.wrong()) {
            then.addFlashAttribute("typedComment", form);
        }
        return answer.at(part[0]).onPage(page(of), then);
    }

    @PostMapping(TALK + "/{talk}/answer")
    String answer(
            @PathVariable String of,
            @PathVariable long talk,
            @RequestParam(defaultValue = "") String said,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer =
                Answer.attempt(part(talk), "desk.comments.answered", () -> comments.answer(of, talk, said, editor));
        if (answer.wrong()) {
            then.addFlashAttribute("typedTalk", talk);
            then.addFlashAttribute("typedAnswer", said);
        }
        return answer.onPage(page(of), then);
    }

    @PostMapping(TALK + "/{talk}/settle")
    String settle(
            @PathVariable String of,
            @PathVariable long talk,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(part(talk), "desk.comments.settled", () -> comments.settle(of, talk, editor))
                .onPage(page(of), then);
    }

    @PostMapping(TALK + "/{talk}/reopen")
    String reopen(@PathVariable String of, @PathVariable long talk, RedirectAttributes then) {
        return Answer.attempt(part(talk), "desk.comments.reopened", () -> comments.reopen(of, talk))
                .onPage(page(of), then);
    }

    @PostMapping("/desk/articles/{articleId}/comments/{talk}/take")
    String take(
            @PathVariable String articleId,
            @PathVariable long talk,
            @RequestParam int version,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt(
                part(talk),
                "desk.comments.taken",
                () -> comments.take(articleId, talk, version, notice, editor).ifPresent(filing::fileOrAwait));
        if (answer.wrong()) {
            then.addFlashAttribute("typedTalk", talk);
            then.addFlashAttribute("typedNotice", notice);
        }
        return answer.onPage(page(articleId), then);
    }

    private static String part(long talk) {
        return "talk-" + talk;
    }

    private static String page(String articleId) {
        return "/desk/articles/" + articleId;
    }
}
