package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.hanmadi.account.AuditEntry;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Csv;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** {@code /desk/audit}: what editors did, by who, what and when, on the page and as a table to take away. */
@Controller
@Costly(Costly.Kind.DESK)
class AuditController {
    private static final int PAGE_SIZE = 30;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final AuditTrail trail;
    private final AuditPages pages;
    private final TrailWords words;
    private final MessageSource messages;
    private final Clock clock;

    AuditController(AuditTrail trail, AuditPages pages, TrailWords words, MessageSource messages, Clock clock) {
        this.trail = trail;
        this.pages = pages;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** A kind of decision to choose from. */
    record Action(String key, String name) {}

    @GetMapping("/desk/audit")
    String audit(AuditFilter filter, @RequestParam(defaultValue = "") String page, Model model) {
        var query = filter.query();
        var list = Paging.read(Paging.number(page), PAGE_SIZE, pageable -> trail.find(query, pageable));
        model.addAttribute("list", pages.lines(list));
        model.addAttribute("pager", Pager.of(list, filter.address("/desk/audit")));
        model.addAttribute("filter", filter);
        model.addAttribute("editors", trail.editors());
        model.addAttribute(
                "actions",
                trail.actions().stream()
                        .map(key -> new Action(key, name(key)))
                        .sorted(Comparator.comparing(Action::name))
                        .toList());
        model.addAttribute("export", filter.address("/desk/audit.csv"));
        return "desk/audit";
    }

    /** The newest first, as on the page, and all of them; written while it is read. */
    @GetMapping("/desk/audit.csv")
    void export(AuditFilter filter, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(Csv.TYPE.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("hanmadi-audit-%s.csv"
                                .formatted(STAMP.format(clock.instant().atZone(KoreanTime.ZONE))))
                        .build()
                        .toString());
        try (var csv = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            Csv.begin(csv);
            Csv.line(csv, List.of("때", "편집자", "계정", "한 일", "대상", "전", "후"));
            var query = filter.query();
            for (var batch = trail.batch(query, Long.MAX_VALUE); !batch.isEmpty(); ) {
                for (var entry : batch) {
                    Csv.line(csv, cells(entry));
                }
                batch = trail.batch(query, batch.getLast().id());
            }
        }
    }

    private List<String> cells(AuditEntry entry) {
        return List.of(
                TIME.format(entry.madeAt().atZone(KoreanTime.ZONE)),
                entry.editor(),
                Objects.toString(entry.account(), ""),
                name(entry.action()),
                entry.subject(),
                Objects.requireNonNullElse(words.korean(entry.action(), entry.before()), ""),
                Objects.requireNonNullElse(words.korean(entry.action(), entry.after()), ""));
    }

    private String name(String action) {
        return Objects.requireNonNullElse(messages.getMessage("audit." + action, null, action, Locale.KOREAN), action);
    }
}
