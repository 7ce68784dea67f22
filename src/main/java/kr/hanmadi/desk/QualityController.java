package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/quality}: how well the machine attributes, and what is told without a name. */
@Controller
@Costly(Costly.Kind.DESK)
class QualityController {
    private static final int LINES = 30;

    private final QualityPages pages;
    private final LabelledReports labels;
    private final Anonymity anonymity;

    QualityController(QualityPages pages, LabelledReports labels, Anonymity anonymity) {
        this.pages = pages;
        this.labels = labels;
        this.anonymity = anonymity;
    }

    @GetMapping("/desk/quality")
    String board(@RequestParam(defaultValue = "") String page, Model model) {
        var rules = pages.rules();
        var sources = Paging.read(Paging.number(page), LINES, pages::sources);
        model.addAttribute("rules", rules);
        model.addAttribute("bands", pages.bands(rules));
        model.addAttribute("months", pages.months());
        model.addAttribute("sources", sources);
        model.addAttribute("pager", Pager.of(sources, "/desk/quality"));
        model.addAttribute("overruled", pages.overruled());
        return "desk/quality";
    }

    /** Reports that editors have decided whole, one in a line. */
    @GetMapping("/desk/quality/labels")
    void labels(HttpServletResponse response) throws IOException {
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hanmadi-labels.jsonl\"");
        var out = response.getWriter();
        Optional<LabelledReports.Batch> batch = labels.after(0);
        while (batch.isPresent() && !out.checkError()) {
            batch.get().lines().forEach(line -> out.append(line).append('\n'));
            batch = labels.after(batch.get().last());
        }
    }

    @PostMapping("/desk/quality/anonymous/{quoteId}")
    String justify(
            @PathVariable String quoteId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String page,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt(
                "source-" + quoteId, "desk.saved", () -> anonymity.say(quoteId, reason, editor.getDisplayName()));
        if (answer.wrong()) {
            then.addFlashAttribute("typedReason", reason);
        }
        int number = Paging.number(page);
        return answer.onPage("/desk/quality" + (number > 1 ? "?page=" + number : ""), then);
    }
}
