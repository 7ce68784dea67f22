package kr.hanmadi.site;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /reporters}: a reporter's articles. */
@Controller
class ReporterController {
    private final ReporterPages pages;

    ReporterController(ReporterPages pages) {
        this.pages = pages;
    }

    @GetMapping({"/reporters/{publicId}", "/reporters/{publicId}/{slug}"})
    String read(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var reporter = pages.read(publicId, Paging.number(page));
        MovedException.unlessAskedAt(reporter.href(), request);
        model.addAttribute("reporter", reporter);
        return "site/reporter";
    }
}
