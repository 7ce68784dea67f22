package kr.hanmadi.site;

import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /search}: people, forums, quotations and articles on one page. */
@Controller
class SearchController {
    private final SearchPages pages;

    SearchController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping("/search")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        model.addAttribute("search", pages.find(q, type, sort, speaker, Paging.number(page)));
        return "site/search";
    }
}
