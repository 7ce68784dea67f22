package kr.hanmadi.site;

import java.util.stream.Stream;
import kr.hanmadi.quote.QuoteState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the footer leads to: about the portal, copyright, privacy, accessibility. */
@Controller
class GuideController {

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute(
                "states",
                Stream.of(QuoteState.values()).filter(QuoteState::stands).toList());
        return "site/about";
    }

    @GetMapping("/help/corrections")
    String corrections() {
        return "site/help-corrections";
    }

    @GetMapping("/copyright")
    String copyright() {
        return "site/copyright";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "site/privacy";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "site/accessibility";
    }
}
