package kr.hanmadi.site.article;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reporters}: a reporter's articles. */
@Controller
@Costly
class ReporterController {
    private final ReporterPages pages;
    private final ArticleMetadata heads;

    ReporterController(ReporterPages pages, ArticleMetadata heads) {
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping({"/reporters/{publicId}", "/reporters/{publicId}/{slug}"})
    String read(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var reporter = pages.read(publicId, Paging.number(page));
        MovedException.redirectUnless(reporter.href(), request);
        model.addAttribute("reporter", reporter);
        model.addAttribute("head", heads.reporter(reporter));
        return "site/reporter";
    }
}
