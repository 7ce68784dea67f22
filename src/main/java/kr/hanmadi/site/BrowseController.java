package kr.hanmadi.site;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Ways through the record: series, organisations, the calendar, the archive by day, corrections. */
@Controller
@Costly
class BrowseController {
    private final SeriesPages series;
    private final OrganisationPages organisations;
    private final CalendarPages calendar;
    private final ArchivePages archive;
    private final CorrectionPages corrections;
    private final PageMetadataFactory heads;

    BrowseController(
            SeriesPages series,
            OrganisationPages organisations,
            CalendarPages calendar,
            ArchivePages archive,
            CorrectionPages corrections,
            PageMetadataFactory heads) {
        this.series = series;
        this.organisations = organisations;
        this.calendar = calendar;
        this.archive = archive;
        this.corrections = corrections;
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

    @GetMapping("/organisations")
    String organisations(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String initial,
            Model model) {
        model.addAttribute("list", organisations.list(Paging.number(page), initial));
        return "site/organisations";
    }

    @GetMapping({"/organisations/{publicId}", "/organisations/{publicId}/{slug}"})
    String organisation(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var read = organisations.read(publicId, show, Paging.number(page));
        MovedException.redirectUnless(read.href(), request);
        model.addAttribute("organisation", read);
        model.addAttribute("head", heads.organisation(read));
        return "site/organisation";
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
