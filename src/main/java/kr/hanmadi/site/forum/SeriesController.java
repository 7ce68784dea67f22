package kr.hanmadi.site.forum;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /series}: forums that come again. */
@Controller
@Costly
class SeriesController {
    private final SeriesPages series;
    private final ForumMetadata heads;

    SeriesController(SeriesPages series, ForumMetadata heads) {
        this.series = series;
        this.heads = heads;
    }

    @GetMapping("/series")
    String series(@RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", series.list(Paging.number(page)));
        return "site/serieslist";
    }

    @GetMapping({"/series/{publicId}", "/series/{publicId}/{slug}"})
    String series(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var read = series.read(publicId, Paging.number(page));
        MovedException.redirectUnless(read.href(), request);
        model.addAttribute("series", read);
        model.addAttribute("head", heads.series(read));
        return "site/series";
    }
}
