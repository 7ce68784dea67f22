package kr.hanmadi.site.home;

import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.web.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
@Costly(Costly.Kind.FRONT)
class HomeController {
    private final HomePages pages;
    private final PageMetadataFactory heads;

    HomeController(HomePages pages, PageMetadataFactory heads) {
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("home", pages.read());
        model.addAttribute("head", heads.home());
        return "site/home";
    }
}
