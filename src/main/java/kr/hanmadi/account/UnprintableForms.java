package kr.hanmadi.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import kr.hanmadi.web.ControlCharacters;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form with control characters in any of its fields goes no further: the answer says so and gives everything back
 * without them, to be sent again. It stands behind the check of the token, so that only what came from one of our own
 * pages is given back.
 */
final class UnprintableForms extends OncePerRequestFilter {
    /** The desk tells of each pasted or uploaded text by itself why it is none, and shows its form again. */
    private static final String TEXTS = "/desk/articles";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUnprintable(request)) {
            request.getRequestDispatcher(UnprintableController.ADDRESS).forward(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUnprintable(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(field -> ControlCharacters.areIn(field.getKey())
                        || Arrays.stream(field.getValue()).anyMatch(ControlCharacters::areIn));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getServletPath().equals(TEXTS);
    }
}
