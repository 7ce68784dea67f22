package kr.hanmadi.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.web.ControlCharacters;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All reports in one list, in which many are changed at once: shown before, and taken back with one button. */
@Controller
@Costly(Costly.Kind.DESK)
class BulkController {
    private static final String LIST = "/desk/articles";
    private static final int LONGEST_WORDS = 120;

    private final BulkPages pages;
    private final BulkChanges changes;

    BulkController(BulkPages pages, BulkChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping(LIST)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page,
            @AuthenticationPrincipal SignedInEditor editor,
            Model model) {
        var words = words(q);
        var shown = state(state);
        var list = Paging.read(Paging.number(page), BulkForm.MOST, pageable -> pages.list(words, shown, pageable));
        model.addAttribute("list", list);
        model.addAttribute("words", words);
        model.addAttribute("state", shown);
        model.addAttribute("states", ArticleState.values());
        model.addAttribute("pager", Pager.of(list, address(words, shown)));
        if (new EditorRights(editor.getRole()).file()) {
            model.addAttribute("acts", acts(editor));
            model.addAttribute("forums", pages.offeredForums());
            model.addAttribute("changes", pages.lastChanges(editor));
        }
        return "desk/articles";
    }

    private static List<BulkAct> acts(SignedInEditor editor) {
        return Arrays.stream(BulkAct.values())
                .filter(act -> !act.isForPublishers() || new EditorRights(editor.getRole()).publish())
                .toList();
    }

    private static String words(String typed) {
        var words = ControlCharacters.removedFrom(typed).strip();
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    private static @Nullable ArticleState state(String typed) {
        return Arrays.stream(ArticleState.values())
                .filter(each -> each.name().equalsIgnoreCase(typed))
                .findFirst()
                .orElse(null);
    }

    private static String address(String words, @Nullable ArticleState state) {
        var address = UriComponentsBuilder.fromPath(LIST);
        if (!words.isEmpty()) {
            address.queryParam("q", "{words}");
        }
        if (state != null) {
            address.queryParam("state", state.name().toLowerCase(Locale.ROOT));
        }
        return words.isEmpty()
                ? address.toUriString()
                : address.encode().buildAndExpand(words).toUriString();
    }

    /** What would become of each, to be done by one more button. */
    @GetMapping("/desk/bulk")
    String plan(BulkForm form, @AuthenticationPrincipal SignedInEditor editor, Model model, RedirectAttributes then) {
        try {
            model.addAttribute("plan", pages.plan(form, editor));
            model.addAttribute("form", form);
            return "desk/bulk";
        } catch (Refused refused) {
            return Answer.wrong("", refused.line()).onPage(LIST, then);
        }
    }

    @PostMapping("/desk/bulk")
    String change(BulkForm form, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        var done = new BulkChanges.Done[1];
        var answer = Answer.attempt("", "desk.saved", () -> done[0] = changes.apply(form, editor));
        return said(answer, "desk.bulk.done", done[0]).onPage(LIST, then);
    }

    @PostMapping("/desk/bulk/{id}/undo")
    String undo(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        var done = new BulkChanges.Done[1];
        var answer = Answer.attempt("", "desk.saved", () -> done[0] = changes.undo(id, editor));
        return said(answer, "desk.bulk.undone", done[0]).onPage(LIST, then);
    }

    private static Answer said(Answer answer, String key, BulkChanges.@Nullable Done done) {
        return answer.wrong() || done == null
                ? answer
                : Answer.said("", done.left() == 0 ? key : key + ".some", done.changed(), done.left());
    }
}
