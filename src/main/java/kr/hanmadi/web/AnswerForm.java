package kr.hanmadi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form an answer is wanted: a page for people, or data for programs. */
public final class AnswerForm {
    private static final String DATA = AnswerForm.class.getName() + ".data";

    private AnswerForm() {}

    /** Whether a program asks: its address says so, or it takes JSON rather than a page. */
    public static boolean isForPrograms(HttpServletRequest request) {
        if (request.getAttribute(DATA) != null) {
            return true;
        }
        var accepted = accepted(request.getHeader(HttpHeaders.ACCEPT));
        return quality(accepted, MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                > quality(accepted, MediaType.TEXT_HTML);
    }

    /** Remembers for errors that the address of the request names a form for programs. */
    public static void rememberForPrograms(HttpServletRequest request) {
        request.setAttribute(DATA, true);
    }

    /** How much the best of these is wanted; 0 where none is named. */
    private static double quality(List<MediaType> accepted, MediaType... forms) {
        return accepted.stream()
                .filter(type -> List.of(forms).stream().anyMatch(type::equalsTypeAndSubtype))
                .mapToDouble(MediaType::getQualityValue)
                .max()
                .orElse(0);
    }

    private static List<MediaType> accepted(@Nullable String header) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }
}
