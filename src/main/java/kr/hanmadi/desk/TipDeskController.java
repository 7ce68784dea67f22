package kr.hanmadi.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.tip.TipState;
import kr.hanmadi.tip.Tips;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/tips}: what readers tell the newsroom, who sees to it, and what becomes of it. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/tips")
class TipDeskController {
    private static final String LIST = "/desk/tips";
    private static final String PAGE = LIST + "/";
    private static final String PART = "tip-work";
    private static final int LINES = 30;

    private final TipPages pages;
    private final TipDecisions decisions;

    TipDeskController(TipPages pages, TipDecisions decisions) {
        this.pages = pages;
        this.decisions = decisions;
    }

    @GetMapping
    String tips(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String page,
            @AuthenticationPrincipal SignedInEditor editor,
            Model model) {
        var shown = show.equalsIgnoreCase(Tips.Show.DONE.name()) ? Tips.Show.DONE : Tips.Show.OPEN;
        var list = Paging.read(Paging.number(page), LINES, pageable -> pages.list(shown, editor, pageable));
        model.addAttribute("tips", list);
        model.addAttribute("show", shown);
        model.addAttribute("shows", Tips.Show.values());
        model.addAttribute(
                "pager",
                Pager.of(
                        list,
                        shown == Tips.Show.OPEN
                                ? LIST
                                : LIST + "?show=" + shown.name().toLowerCase(Locale.ROOT)));
        return "desk/tips";
    }

    @GetMapping("/{receipt}")
    String tip(@PathVariable String receipt, @AuthenticationPrincipal SignedInEditor editor, Model model) {
        model.addAttribute("tip", pages.read(receipt, editor));
        model.addAttribute(
                "states",
                Arrays.stream(TipState.values())
                        .filter(state -> state != TipState.USED)
                        .toList());
        return "desk/tip";
    }

    /** What a reader sent is never shown here: a browser keeps it as a file, whatever it is. */
    @GetMapping("/{receipt}/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String receipt, @PathVariable long file, @AuthenticationPrincipal SignedInEditor editor) {
        var sent = pages.file(receipt, file, editor)
                .orElseThrow(() -> new NotFoundException("file", receipt + "/" + file));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sent.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sent.content());
    }

    @PostMapping("/{receipt}/state")
    String move(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam TipState state,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(PART, "desk.saved", () -> decisions.move(receipt, version, state, editor))
                .onPage(PAGE + receipt, then);
    }

    /** @param to the id of an account; absent for none */
    @PostMapping("/{receipt}/assign")
    String assign(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Long to,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(PART, "desk.work.assigned", () -> decisions.assign(receipt, version, to, editor))
                .onPage(PAGE + receipt, then);
    }

    @PostMapping("/{receipt}/delete")
    String delete(
            @PathVariable String receipt,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt("", "desk.tips.deleted", () -> decisions.delete(receipt, version, editor));
        return answer.wrong() ? answer.at(PART).onPage(PAGE + receipt, then) : answer.onPage(LIST, then);
    }
}
