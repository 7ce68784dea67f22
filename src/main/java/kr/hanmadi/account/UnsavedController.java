package kr.hanmadi.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form that was refused and why: nothing is done, and what was typed is given back. */
@Controller
class UnsavedController {
    private static final String EXPIRED = "/expired";
    private static final String FORBIDDEN = "/forbidden";
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "version", "email");
    private static final Logger log = LoggerFactory.getLogger(UnsavedController.class);

    /** The address of the page that says why access is denied. */
    static String address(AccessDeniedException denied) {
        return denied instanceof CsrfException ? EXPIRED : FORBIDDEN;
    }

    /** The session is over, or the form lacks its token. */
    @RequestMapping(EXPIRED)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String expired(HttpServletRequest request, Model model) {
        requireForward(request, EXPIRED);
        log.warn("Refused a form: its session has ended or its token is missing");
        model.addAttribute("typed", typed(request));
        return "account/expired";
    }

    /** The editor's role is not enough. */
    @RequestMapping(FORBIDDEN)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String forbidden(
            HttpServletRequest request, @AuthenticationPrincipal @Nullable SignedInEditor editor, Model model) {
        requireForward(request, FORBIDDEN);
        var role = editor == null ? null : editor.getRole();
        log.warn("Refused {}: the role {} does not allow it", request.getMethod(), role);
        model.addAttribute("role", role);
        model.addAttribute("typed", request.getMethod().equals(HttpMethod.GET.name()) ? List.of() : typed(request));
        return "account/forbidden";
    }

    private static void requireForward(HttpServletRequest request, String address) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotFoundException("page", address);
        }
    }

    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()) && !isSecret(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Whether a field holds a password or the like, which no page gives back. */
    static boolean isSecret(String field) {
        return field.toLowerCase(Locale.ROOT).endsWith("password") || field.equals(NumberSignIn.NUMBER);
    }
}
