package kr.hanmadi.site.quotation;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /quotes}: the list and the quotation. */
@Controller
@Costly
class QuoteController {
    private final QuotePages pages;
    private final QuoteMetadata heads;
    private final Embeds embeds;

    QuoteController(QuotePages pages, QuoteMetadata heads, Embeds embeds) {
        this.pages = pages;
        this.heads = heads;
        this.embeds = embeds;
    }

    @GetMapping("/quotes")
    String list(@RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", pages.list(Paging.number(page)));
        model.addAttribute("head", heads.quotes());
        return "site/quotes";
    }

    @GetMapping("/quotes/{publicId}")
    String read(@PathVariable String publicId, HttpServletRequest request, Model model) {
        var page = pages.read(publicId);
        MovedException.redirectUnless(page.quote().href(), request);
        model.addAttribute("page", page);
        model.addAttribute("noindex", !page.citing().listed());
        model.addAttribute("head", heads.quote(page));
        model.addAttribute("embed", embeds.frame(page.quote()).html());
        return "site/quote";
    }
}
