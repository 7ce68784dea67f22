package kr.hanmadi.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.ingest.StagedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A report comes in over the desk: pasted or uploaded, read at once, and shown for review. */
@Controller
class PasteController {
    private static final int NAME_LENGTH = 40;

    private final Sources sources;
    private final Filing filing;
    private final Articles articles;

    PasteController(Sources sources, Filing filing, Articles articles) {
        this.sources = sources;
        this.filing = filing;
        this.articles = articles;
    }

    @GetMapping("/desk/articles/new")
    String ask(Model model) {
        model.addAttribute("form", new PasteForm("", null, null));
        return "desk/paste";
    }

    @PostMapping("/desk/articles")
    ModelAndView take(
            @ModelAttribute("form") PasteForm form, BindingResult errors, Model model, RedirectAttributes then)
            throws IOException {
        if (errors.hasFieldErrors("published")) {
            return again(model, "desk.paste.published.wrong");
        }
        var content = content(form);
        if (content.length == 0) {
            return again(model, "desk.paste.nothing");
        }
        var staged = sources.stageFromDesk(name(form), content, form.published());
        if (staged.outcome() == StagedSource.Outcome.STAGED) {
            filing.file(staged.id());
        }
        return outcome(staged, model, then);
    }

    private ModelAndView outcome(StagedSource staged, Model model, RedirectAttributes then) {
        var source = sources.find(staged.id()).orElseThrow();
        var articleId = source.articleId();
        var article = articleId == null
                ? null
                : articles.find(articleId).map(Article::getPublicId).orElse(null);
        if (article != null && source.failure() == null) {
            if (staged.outcome() == StagedSource.Outcome.UNCHANGED) {
                then.addFlashAttribute("said", "desk.paste.known");
            }
            return new ModelAndView("redirect:/desk/articles/" + article);
        }
        var failure = staged.failure() != null ? staged.failure() : source.failure();
        return again(model, failure == null ? SourceFailure.ERROR.messageKey() : failure.messageKey());
    }

    private static ModelAndView again(Model model, String problem) {
        model.addAttribute("problem", problem);
        return new ModelAndView("desk/paste", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static byte[] content(PasteForm form) throws IOException {
        var file = form.file();
        if (file != null && form.hasFile()) {
            return file.getBytes();
        }
        var text = form.text();
        return text == null ? new byte[0] : text.strip().getBytes(StandardCharsets.UTF_8);
    }

    private static String name(PasteForm form) {
        var file = form.file();
        var name = file != null && form.hasFile() ? file.getOriginalFilename() : firstLine(form.text());
        return name == null || name.isBlank()
                ? LocalDate.now(ZoneId.of("Asia/Seoul")).toString()
                : name;
    }

    private static @Nullable String firstLine(@Nullable String text) {
        return text == null
                ? null
                : text.strip()
                        .lines()
                        .findFirst()
                        .map(line -> line.length() <= NAME_LENGTH ? line : line.substring(0, NAME_LENGTH) + "…")
                        .orElse(null);
    }
}
