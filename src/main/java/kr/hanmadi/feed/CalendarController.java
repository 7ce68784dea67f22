package kr.hanmadi.feed;

import java.nio.charset.StandardCharsets;
import kr.hanmadi.web.Costly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /feed/….ics}: calendars of forums. */
@RestController
@Costly
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Calendars calendars;

    CalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/feed/forums.ics")
    ResponseEntity<String> upcoming() {
        return calendarFile("forums", calendars.upcoming());
    }

    @GetMapping("/feed/{kind:forums|speakers|series|organisations}/{publicId}.ics")
    ResponseEntity<String> some(@PathVariable String kind, @PathVariable String publicId) {
        return calendarFile(kind, calendars.calendar(kind, publicId));
    }

    private static ResponseEntity<String> calendarFile(String name, String calendar) {
        var file =
                ContentDisposition.inline().filename("hanmadi-" + name + ".ics").build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(calendar);
    }
}
