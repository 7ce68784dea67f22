package kr.hanmadi.site.forum;

import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.web.Costly;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /calendar}: forums by month. */
@Controller
@Costly
class CalendarPageController {
    private final CalendarPages calendar;
    private final PageMetadataFactory heads;

    CalendarPageController(CalendarPages calendar, PageMetadataFactory heads) {
        this.calendar = calendar;
        this.heads = heads;
    }

    @GetMapping("/calendar")
    String calendar(Model model) {
        return month(calendar.read(), model);
    }

    @GetMapping("/calendar/{month:[0-9]{4}-[0-9]{2}}")
    String month(@PathVariable String month, Model model) {
        return month(calendar.read(month), model);
    }

    /** The address that months had at first. */
    @GetMapping(path = "/calendar", params = "month")
    RedirectView moved(@RequestParam String month) {
        var there = new RedirectView(calendar.address(month));
        there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return there;
    }

    private String month(CalendarPages.View view, Model model) {
        model.addAttribute("calendar", view);
        model.addAttribute("head", heads.calendar());
        return "site/calendar";
    }
}
