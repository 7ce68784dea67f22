package kr.hanmadi.desk;

import kr.hanmadi.request.ReaderRequest;
import kr.hanmadi.request.RequestKind;
import kr.hanmadi.request.Requests;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /desk/requests}: what readers asked us to correct. */
@Controller
@Costly(Costly.Kind.DESK)
class RequestListController {
    private static final int LINES = 30;

    private final Requests requests;

    RequestListController(Requests requests) {
        this.requests = requests;
    }

    /** A request as the desk reads it. */
    record Line(
            String receipt,
            RequestKind kind,
            @Nullable String subject,
            @Nullable String subjectName,
            String text,
            @Nullable String name,
            @Nullable String contact,
            DisplayDate receivedAt) {
        static Line of(ReaderRequest request) {
            return new Line(
                    request.getReceipt(),
                    request.getKind(),
                    request.getSubject(),
                    request.getSubjectName(),
                    request.getText(),
                    request.getName(),
                    request.getContact(),
                    DisplayDate.of(request.getReceivedAt()));
        }
    }

    @GetMapping("/desk/requests")
    String list(@RequestParam(defaultValue = "") String page, Model model) {
        var found = Paging.read(Paging.number(page), LINES, requests::all);
        model.addAttribute("requests", found.map(Line::of).getContent());
        model.addAttribute("pager", Pager.of(found, "/desk/requests"));
        return "desk/requests";
    }
}
