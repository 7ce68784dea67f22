package kr.hanmadi.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.search.api.SearchParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a parameter that a question does not have: a misspelt condition must not be answered as if there were none. */
final class UnknownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod asked) {
            var unknown = new TreeSet<>(request.getParameterMap().keySet());
            unknown.removeAll(known(asked).collect(Collectors.toSet()));
            if (!unknown.isEmpty()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.join(", ", unknown));
            }
        }
        return true;
    }

    private static Stream<String> known(HandlerMethod asked) {
        return Stream.of(asked.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .flatMap(UnknownParameters::names);
    }

    /** A method that takes all parameters as a map takes those of a search. */
    private static Stream<String> names(Parameter parameter) {
        return Map.class.isAssignableFrom(parameter.getType())
                ? SearchParameter.inLinks().stream().map(SearchParameter::parameter)
                : Stream.of(parameter.getName());
    }
}
