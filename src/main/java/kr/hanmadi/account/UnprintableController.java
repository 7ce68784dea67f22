package kr.hanmadi.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import kr.hanmadi.web.ControlCharacters;
import kr.hanmadi.web.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form with control characters: nothing is done, and what was typed is given back without them. */
@Controller
class UnprintableController {
    static final String ADDRESS = "/unprintable";
    private static final Logger log = LoggerFactory.getLogger(UnprintableController.class);

    /**
     * A field as it is to be sent again.
     *
     * @param changed whether there were control characters in it
     * @param secret whether it has to be typed again
     */
    record Field(String name, String value, boolean changed, boolean secret) {}

    @RequestMapping(ADDRESS)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String unprintable(HttpServletRequest request, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw new NotFoundException("page", ADDRESS);
        }
        log.warn("Refused a form with control characters");
        model.addAttribute("sendTo", request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
        model.addAttribute("fields", fields(request));
        return "account/unprintable";
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !ControlCharacters.areIn(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(typed -> field(field.getKey(), typed)))
                .toList();
    }

    private static Field field(String name, String typed) {
        boolean secret = UnsavedController.isSecret(name);
        return new Field(
                name, secret ? "" : ControlCharacters.removedFrom(typed), ControlCharacters.areIn(typed), secret);
    }
}
