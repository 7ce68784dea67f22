package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers a decision that a script sends with the parts of the review that changed, in the same request. A browser without the
 * script is led to the review, where the answer is said: a request more, and the session written and read for it.
 */
@Component
class AnswersAtOnce implements HandlerInterceptor, WebMvcConfigurer {
    private static final String TO_REVIEW = UrlBasedViewResolver.REDIRECT_URL_PREFIX + "/desk/articles/";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/articles/*/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView then) {
        var view = then == null ? null : then.getViewName();
        if (then != null
                && view != null
                && view.startsWith(TO_REVIEW)
                && request.getHeader(ReviewController.ONLY) != null) {
            var review = UriComponentsBuilder.fromUriString(
                            view.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()))
                    .fragment(null)
                    .build()
                    .toUriString();
            then.setView((model, asked, answered) -> {
                asked.setAttribute(
                        DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE,
                        new HashMap<>(RequestContextUtils.getOutputFlashMap(asked)));
                asked.getRequestDispatcher(review).forward(new Asking(asked), answered);
            });
        }
    }

    /** The request for the review, which has nothing of the form that was sent. */
    private static final class Asking extends HttpServletRequestWrapper {
        Asking(HttpServletRequest sent) {
            super(sent);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}
