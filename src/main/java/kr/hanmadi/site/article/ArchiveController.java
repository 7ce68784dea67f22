package kr.hanmadi.site.article;

import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /archive} and {@code /corrections}: articles by the day they were printed, and what was corrected in them. */
@Controller
@Costly
class ArchiveController {
    private final ArchivePages archive;
    private final CorrectionPages corrections;
    private final PageMetadataFactory heads;

    ArchiveController(ArchivePages archive, CorrectionPages corrections, PageMetadataFactory heads) {
        this.archive = archive;
        this.corrections = corrections;
        this.heads = heads;
    }

    @GetMapping("/archive")
    String archive(@RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("archive", archive.all(Paging.number(page)));
        return "site/archive";
    }

    @GetMapping("/archive/{year:[0-9]{4}}")
    String year(@PathVariable int year, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("archive", archive.year(year, Paging.number(page)));
        return "site/archive";
    }

    @GetMapping("/archive/{year:[0-9]{4}}/{month:[0-9]{1,2}}")
    String month(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        model.addAttribute("archive", archive.month(year, month, Paging.number(page)));
        return "site/archive";
    }

    @GetMapping("/archive/{year:[0-9]{4}}/{month:[0-9]{1,2}}/{day:[0-9]{1,2}}")
    String day(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable int day,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        model.addAttribute("archive", archive.day(year, month, day, Paging.number(page)));
        return "site/archive";
    }

    @GetMapping("/corrections")
    String corrections(@RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", corrections.list(Paging.number(page)));
        model.addAttribute("head", heads.corrections());
        return "site/corrections";
    }
}
