package kr.hanmadi.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.database.Outage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** What a request that failed gets: a page in Korean for people, a problem detail for machines, never a stack trace. */
@Controller
class ErrorPages implements ErrorController {
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 405, 410, 413, 429, 500, 503);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ErrorAttributes errors;
    private final MessageSource messages;
    private final ObjectProvider<ClosestPages> closest;
    private final OldAddresses old;

    ErrorPages(ErrorAttributes errors, MessageSource messages, ObjectProvider<ClosestPages> closest, OldAddresses old) {
        this.errors = errors;
        this.messages = messages;
        this.closest = closest;
        this.old = old;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    Object answer(HttpServletRequest request) {
        int status = status(request);
        var moved = status == 404 ? movedTo(request) : Optional.<String>empty();
        if (moved.isPresent()) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .cacheControl(CacheControl.noCache())
                    .header(HttpHeaders.LOCATION, request.getContextPath() + moved.get())
                    .build();
        }
        int explained = explained(status);
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address ? address : "";
        return wantsProblem(request, asked) ? problem(status, explained, request) : page(status, explained, request);
    }

    /** Where an address without a page leads, if an editor said so. */
    private Optional<String> movedTo(HttpServletRequest request) {
        var method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address)
                || method != null && !READING.contains(method)) {
            return Optional.empty();
        }
        try {
            return old.follow(address.substring(request.getContextPath().length()), request.getQueryString());
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private ModelAndView page(int status, int explained, HttpServletRequest request) {
        var view = switch (explained) {
            case 404 -> "error/404";
            case 410 -> "error/410";
            default -> "error/other";
        };
        var page = new ModelAndView(view);
        page.setStatus(HttpStatus.resolve(status));
        page.addObject("status", messagePart(explained, request));
        if (explained == 404 && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
            page.addObject("closest", closestTo(address));
        }
        if (explained >= 500) {
            ReturnedForm.of(request).ifPresent(unsent -> page.addObject("unsent", unsent));
        }
        if (explained == 410) {
            page.addObject("withdrawal", WithdrawalView.of(errors.getError(new ServletWebRequest(request))));
        }
        return page;
    }

    /** None while the database is away: a page that is not there is told so all the same. */
    private List<ClosestPages.Link> closestTo(String address) {
        try {
            return closest.stream()
                    .flatMap(pages -> pages.closestTo(address).stream())
                    .toList();
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                return List.of();
            }
            throw e;
        }
    }

    private ResponseEntity<ProblemDetail> problem(int status, int explained, HttpServletRequest request) {
        var problem = ProblemDetail.forStatus(status);
        var words = messagePart(explained, request);
        problem.setTitle(messages.getMessage("error." + words + ".title", null, Locale.KOREAN));
        problem.setDetail(messages.getMessage("error." + words + ".text", null, Locale.KOREAN));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address) {
            problem.setInstance(URI.create(address));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Which messages say it. */
    private static String messagePart(int explained, HttpServletRequest request) {
        return ErrorReason.key(request).orElseGet(() -> String.valueOf(explained));
    }

    /** Someone who opens the error address itself asks for a page that is not there. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static int explained(int status) {
        if (EXPLAINED.contains(status)) {
            return status;
        }
        return status >= 500 ? 500 : 400;
    }

    /** Whether what asks for this address is a program. */
    static boolean wantsProblem(HttpServletRequest request, String address) {
        if (address.startsWith(request.getContextPath() + "/api/")) {
            return true;
        }
        return AnswerForm.isForPrograms(request);
    }
}
