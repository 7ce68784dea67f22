package kr.hanmadi.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kr.hanmadi.web.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form whose session is over, or that lacks its token: nothing is done, and what was typed is given back. */
@Controller
class ExpiredController {
    static final String ADDRESS = "/expired";
    private static final Set<String> SECRET = Set.of("_csrf", "password", "version", "email");
    private static final Logger log = LoggerFactory.getLogger(ExpiredController.class);

    @RequestMapping(ADDRESS)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String expired(HttpServletRequest request, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotFoundException("page", ADDRESS);
        }
        log.warn("A form was refused: its session is over or its token is missing");
        model.addAttribute("typed", typed(request));
        return "account/expired";
    }

    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
