package kr.hanmadi.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /requests}: a reader tells us what is wrong, and gets a receipt. */
@Controller
@RequestMapping("/requests")
class RequestController {
    private final Requests requests;
    private final RequestLimit limit;

    RequestController(Requests requests, RequestLimit limit) {
        this.requests = requests;
        this.limit = limit;
    }

    @GetMapping("/new")
    String ask(@RequestParam(defaultValue = "") String about, Model model) {
        return form(RequestForm.about(about), model);
    }

    @PostMapping
    String receive(
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, model);
        }
        if (!limit.admits(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return "redirect:/requests/" + requests.receive(form).getReceipt();
    }

    private String form(RequestForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", RequestKind.values());
        model.addAttribute("chosen", form.kindOrFitting());
        model.addAttribute("subject", requests.subject(form.aboutOrEmpty()).orElse(null));
        return "request/new";
    }

    /** The receipt shows that the request came, when and about what, but nothing of its text. */
    @GetMapping("/{receipt}")
    String received(@PathVariable String receipt, Model model) {
        var request = requests.find(receipt).orElseThrow(() -> new NotFoundException("request", receipt));
        model.addAttribute("receipt", request.getReceipt());
        model.addAttribute("kind", request.getKind());
        model.addAttribute("subjectName", request.getSubjectName());
        model.addAttribute("subjectPath", request.getSubject());
        model.addAttribute("receivedAt", DisplayDate.of(request.getReceivedAt()));
        return "request/received";
    }
}
