package kr.hanmadi.site;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {
    private final HomePages pages;

    HomeController(HomePages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("home", pages.read());
        return "site/home";
    }
}
