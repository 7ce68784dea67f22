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
 * Answers a form in the same request where the page that comes next must not wait for another one: a decision that a script
 * sends, with the parts of the review that changed, and whatever is {@link ShownOnce}, which no session keeps. All other forms
 * lead to their page, where the answer is said: a request more, and the session written and read for it.
 */
@Component
class AnswersAtOnce implements HandlerInterceptor, WebMvcConfigurer {
    /** The address of the page that stands under that of the form, to which a script turns, so that no reload sends it again. */
    static final String PAGE = AnswersAtOnce.class.getName() + ".page";

    private static final String TO_REVIEW = UrlBasedViewResolver.REDIRECT_URL_PREFIX + "/desk/articles/";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView then) {
        var view = then == null ? null : then.getViewName();
        if (then != null && view != null && isAnsweredAtOnce(request, view)) {
            var page = UriComponentsBuilder.fromUriString(
                            view.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()))
                    .fragment(null)
                    .build()
                    .toUriString();
            then.setView((model, asked, answered) -> {
                asked.setAttribute(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, unwrapped(asked));
                asked.setAttribute(PAGE, page);
                asked.getRequestDispatcher(page).forward(new Asking(asked), answered);
            });
        }
    }

    private static boolean isAnsweredAtOnce(HttpServletRequest request, String view) {
        return view.startsWith(TO_REVIEW) && request.getHeader(ReviewController.ONLY) != null
                || view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                        && answerAttributes(request).values().stream().anyMatch(ShownOnce.class::isInstance);
    }

    private static Map<String, Object> unwrapped(HttpServletRequest request) {
        var all = new HashMap<>(answerAttributes(request));
        all.replaceAll((name, value) -> value instanceof ShownOnce once ? once.secret() : value);
        return all;
    }

    /** What the handler has for the page that comes next. */
    private static Map<String, Object> answerAttributes(HttpServletRequest request) {
        return RequestContextUtils.getOutputFlashMap(request);
    }

    /** The request for the page, which has nothing of the form that was sent. */
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
