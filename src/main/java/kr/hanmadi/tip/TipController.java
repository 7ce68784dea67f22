package kr.hanmadi.tip;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import kr.hanmadi.request.RequestLimit;
import kr.hanmadi.web.ClientNetwork;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /tips}: a reader tells the newsroom something, gets a receipt, and sees there how far it has come. */
@Controller
@RequestMapping("/tips")
class TipController {
    private final Tips tips;
    private final RequestLimit limit;

    TipController(Tips tips, RequestLimit limit) {
        this.tips = tips;
        this.limit = limit;
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form(TipForm.empty(), model);
    }

    @Costly
    @PostMapping
    String receive(
            @Valid @ModelAttribute("form") TipForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var files = new ArrayList<SentFile>();
        if (!errors.hasErrors()) {
            for (var sent : form.files().toList()) {
                var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
                SentFile.read(name, sent.getBytes())
                        .ifPresentOrElse(files::add, () -> errors.rejectValue("file", "tip.files.kind"));
            }
        }
        long bytes = files.stream().mapToLong(file -> file.content().length).sum();
        if (!errors.hasErrors() && bytes > 0 && !tips.hasRoomFor(bytes)) {
            errors.rejectValue("file", "tip.files.full");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, model);
        }
        if (!limit.admits(ClientNetwork.of(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return "redirect:/tips/" + tips.receive(form, files);
    }

    private static String form(TipForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("days", Tips.DAYS_KEPT);
        model.addAttribute("mostFiles", TipForm.MOST_FILES);
        return "tip/new";
    }

    /** The receipt shows that it came, how far it is and when it is deleted, and nothing of what was sent. */
    @Costly
    @GetMapping("/{receipt}")
    String received(@PathVariable String receipt, Model model) {
        var tip = tips.find(receipt).orElseThrow(() -> new NotFoundException("tip", receipt));
        model.addAttribute("noindex", true);
        model.addAttribute("receipt", tip.receipt());
        model.addAttribute("receivedAt", DisplayDate.of(tip.kept().receivedAt()));
        model.addAttribute("until", DisplayDate.of(tip.kept().until()));
        model.addAttribute("open", tip.handling().state().isOpen());
        model.addAttribute("begun", tip.handling().state() != TipState.RECEIVED);
        return "tip/received";
    }
}
