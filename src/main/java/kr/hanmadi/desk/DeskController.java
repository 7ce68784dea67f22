package kr.hanmadi.desk;

import java.util.Locale;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.database.DiskSpace;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Source;
import kr.hanmadi.ingest.SourceState;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.search.IndexStatistics;
import kr.hanmadi.search.api.IndexRole;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What there is to do, and what came in. */
@Controller
@Costly(Costly.Kind.DESK)
class DeskController {
    private static final int PAGE_SIZE = 30;

    private final DeskPages pages;
    private final TodayPages today;
    private final Sources sources;
    private final SourceDecisions decisions;
    private final Workflow workflow;
    private final Filing filing;
    private final DiskSpace disk;
    private final IndexStatistics index;

    DeskController(
            DeskPages pages,
            TodayPages today,
            Sources sources,
            SourceDecisions decisions,
            Workflow workflow,
            Filing filing,
            DiskSpace disk,
            IndexStatistics index) {
        this.pages = pages;
        this.today = today;
        this.sources = sources;
        this.decisions = decisions;
        this.workflow = workflow;
        this.filing = filing;
        this.disk = disk;
        this.index = index;
    }

    /** @param show which drafts are listed: all of them, those that the editor has to see to, or those that were sent */
    @GetMapping("/desk")
    String today(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String page,
            @AuthenticationPrincipal SignedInEditor editor,
            Model model) {
        var shown = TodayPages.Show.read(show);
        var drafts = Paging.read(Paging.number(page), PAGE_SIZE, pageable -> today.drafts(shown, editor, pageable));
        model.addAttribute("show", shown);
        model.addAttribute("shows", TodayPages.Show.values());
        model.addAttribute("drafts", drafts);
        model.addAttribute(
                "pager",
                Pager.of(
                        drafts,
                        shown == TodayPages.Show.ALL
                                ? "/desk"
                                : "/desk?show=" + shown.name().toLowerCase(Locale.ROOT)));
        var waiting = sources.waiting();
        model.addAttribute("tasks", today.tasks(editor, waiting));
        model.addAttribute("waiting", waiting.toRead());
        model.addAttribute("published", pages.published());
        disk.scarceMegabytes().ifPresent(left -> model.addAttribute("megabytesLeft", left));
        model.addAttribute("indexElsewhere", index.role() == IndexRole.SECOND);
        return "desk/today";
    }

    @GetMapping("/desk/sources")
    String sources(
            @RequestParam(defaultValue = "failed") String state,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        var shown = state(state);
        var list = Paging.read(Paging.number(page), PAGE_SIZE, pageable -> pages.sources(shown, pageable));
        model.addAttribute("state", shown.name());
        model.addAttribute("states", SourceState.values());
        model.addAttribute("counts", pages.counts());
        model.addAttribute("list", list);
        model.addAttribute(
                "pager", Pager.of(list, "/desk/sources?state=" + shown.name().toLowerCase(Locale.ROOT)));
        return "desk/sources";
    }

    private static SourceState state(String typed) {
        for (var state : SourceState.values()) {
            if (state.name().equalsIgnoreCase(typed)) {
                return state;
            }
        }
        return SourceState.FAILED;
    }

    /** Asks whether a held text is a new version of an article. */
    @GetMapping("/desk/sources/{id}")
    String question(@PathVariable long id, Model model) {
        var source = sources.find(id).orElseThrow(() -> new NotFoundException("source", String.valueOf(id)));
        if (!source.outcome().held()) {
            return "redirect:" + page(source);
        }
        model.addAttribute("question", pages.question(source));
        return "desk/version";
    }

    /** @param of the id of the article that the text is a new version of, or {@code new} */
    @PostMapping("/desk/sources/{id}/version")
    String answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String of,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        if (of.isBlank()) {
            return Answer.wrong("answer", "desk.version.missing").onPage("/desk/sources/" + id, then);
        }
        boolean isNew = of.equals("new");
        if (isNew) {
            decisions.isNew(id, editor.getDisplayName());
        } else {
            decisions.isVersion(id, of, editor.getDisplayName());
        }
        filing.fileOrAwait(id);
        var source = sources.find(id).orElseThrow();
        var article = pages.articleOf(source);
        if (isNew && article != null) {
            workflow.filedBy(article, editor);
        }
        var failure = source.outcome().failure();
        var said = failure != null
                ? Answer.wrong("", failure.messageKey())
                : Answer.said("", isNew ? "desk.version.new.done" : "desk.version.done");
        return said.onPage(page(source), then);
    }

    /** Where a text that is not held is found. */
    private String page(Source source) {
        var article = pages.articleOf(source);
        return article == null || source.outcome().failure() != null
                ? "/desk/sources?state=" + source.outcome().state().name().toLowerCase(Locale.ROOT)
                : "/desk/articles/" + article;
    }

    @PostMapping("/desk/sources/{id}/retry")
    String retry(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        var answer = decisions.retry(id, editor.getDisplayName())
                ? Answer.said("", "desk.source.retried")
                : Answer.wrong("", "desk.source.not-retried");
        return answer.onPage("/desk/sources", then);
    }
}
