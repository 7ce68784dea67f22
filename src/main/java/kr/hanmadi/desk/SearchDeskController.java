package kr.hanmadi.desk;

import java.time.Instant;
import java.util.stream.Stream;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.search.IndexStatistics;
import kr.hanmadi.search.PopularQueries;
import kr.hanmadi.search.QueryLog;
import kr.hanmadi.search.SearchWords;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk's page about the search: what readers look for, words of the same meaning, the dictionary, the index. */
@Controller
@Costly(Costly.Kind.DESK)
class SearchDeskController {
    private static final int MOST_QUERIES = 20;
    private static final String PAGE = "/desk/search";

    private final SearchWords words;
    private final SearchWordDecisions decisions;
    private final QueryLog log;
    private final PopularQueries queries;
    private final IndexStatistics index;

    /** The last rebuild as the page prints it. */
    public record RebuildView(String requested, @Nullable String finished, long documents) {}

    SearchDeskController(
            SearchWords words,
            SearchWordDecisions decisions,
            QueryLog log,
            PopularQueries queries,
            IndexStatistics index) {
        this.words = words;
        this.decisions = decisions;
        this.log = log;
        this.queries = queries;
        this.index = index;
    }

    @GetMapping("/desk/search")
    String search(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String tried,
            @AuthenticationPrincipal SignedInEditor editor,
            Model model) {
        model.addAttribute("synonyms", words.synonyms());
        model.addAttribute("words", words.entries());
        // what readers typed is for those alone who make words of it
        if (new EditorRights(editor.getRole()).publish()) {
            model.addAttribute("asked", log.mostAsked(MOST_QUERIES));
            model.addAttribute("failed", log.failed(MOST_QUERIES));
        }
        model.addAttribute("blocked", queries.blocked());
        var standing = index.readStanding();
        model.addAttribute("index", standing);
        model.addAttribute("rebuild", view(standing.rebuild()));
        model.addAttribute("text", text);
        model.addAttribute("tried", tried);
        if (!text.isBlank()) {
            model.addAttribute(
                    "cut",
                    words.cut(text, Stream.of(tried.split("[,\\s]+")).limit(20).toList()));
        }
        return "desk/search";
    }

    private static @Nullable RebuildView view(IndexStatistics.@Nullable Rebuild rebuild) {
        if (rebuild == null) {
            return null;
        }
        return new RebuildView(printed(rebuild.requestedAt()), finished(rebuild), rebuild.documents());
    }

    private static @Nullable String finished(IndexStatistics.Rebuild rebuild) {
        var at = rebuild.finishedAt();
        return at == null ? null : printed(at);
    }

    private static String printed(Instant at) {
        return KoreanDates.dayAndTime(at);
    }

    @PostMapping("/desk/search/synonyms")
    String addSynonyms(
            @RequestParam(defaultValue = "") String line,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        then.addFlashAttribute("typedLine", line);
        return answer(
                "synonyms",
                decisions.addSynonyms(line, editor.getDisplayName()),
                "desk.search.synonyms.done",
                "desk.search.synonyms.wrong",
                then);
    }

    @PostMapping("/desk/search/synonyms/{id}/remove")
    String removeSynonyms(
            @PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return answer(
                "synonyms",
                decisions.removeSynonyms(id, editor.getDisplayName()),
                "desk.search.removed.done",
                "desk.search.removed.wrong",
                then);
    }

    @PostMapping("/desk/search/words")
    String addWord(
            @RequestParam(defaultValue = "") String word,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        then.addFlashAttribute("typedWord", word);
        return answer(
                "dictionary",
                decisions.addWord(word, editor.getDisplayName()),
                "desk.search.words.done",
                "desk.search.words.wrong",
                then);
    }

    @PostMapping("/desk/search/words/{id}/remove")
    String removeWord(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return answer(
                "dictionary",
                decisions.removeWord(id, editor.getDisplayName()),
                "desk.search.removed.done",
                "desk.search.removed.wrong",
                then);
    }

    @PostMapping("/desk/search/blocked")
    String block(
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        then.addFlashAttribute("typedBlock", words);
        return answer(
                "blocked",
                decisions.block(words, editor.getDisplayName()),
                "desk.search.blocked.done",
                "desk.search.blocked.wrong",
                then);
    }

    @PostMapping("/desk/search/blocked/{id}/remove")
    String unblock(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return answer(
                "blocked",
                decisions.unblock(id, editor.getDisplayName()),
                "desk.search.removed.done",
                "desk.search.removed.wrong",
                then);
    }

    @PostMapping("/desk/search/rebuild")
    String rebuild(@AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return answer(
                "index",
                decisions.rebuild(editor.getDisplayName()),
                "desk.search.rebuild.done",
                "desk.search.rebuild.wrong",
                then);
    }

    private static String answer(String part, boolean done, String yes, String no, RedirectAttributes then) {
        return (done ? Answer.said(part, yes) : Answer.wrong(part, no)).onPage(PAGE, then);
    }
}
