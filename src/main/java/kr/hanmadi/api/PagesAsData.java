package kr.hanmadi.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.web.AnswerForm;
import kr.hanmadi.web.ResponseHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Readers' pages for programs, at the same addresses: with {@code Accept: application/json}, or with {@code .json} (lists with
 * {@code .csv}, articles with {@code .ninjs} and {@code .newsml} too) behind the address. The request goes on as one to the API, before access is decided and pages are kept,
 * so that a kept page is never given in the other form, and nothing is seen here that the API does not show.
 */
@Configuration(proxyBeanMethods = false)
class PagesAsData {
    private static final String API = "/api/v1";
    private static final String SEARCH = "/search";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> ENDINGS = List.of(".json", ".csv", ".ninjs", ".newsml");
    private static final Pattern LIST = Pattern.compile("/(articles|forums|speakers|quotes|topics)");

    private static final Pattern ARTICLE = Pattern.compile("/articles/[0-9A-Za-z]{10}");

    /** The pages that have an answer of the API, and which. */
    private static final Map<Pattern, String> ANSWERS = answers();

    private static Map<Pattern, String> answers() {
        var answers = new LinkedHashMap<Pattern, String>();
        answers.put(LIST, API + "/$1");
        answers.put(Pattern.compile("/(articles|forums|speakers)/([0-9A-Za-z]{10})(?:/[^/]+)?"), API + "/$1/$2");
        answers.put(Pattern.compile("/quotes/([0-9A-Za-z]{10})"), API + "/quotes/$1");
        answers.put(Pattern.compile("/topics/([^/]+)"), API + "/topics/$1");
        answers.put(Pattern.compile(SEARCH), API + SEARCH);
        return Collections.unmodifiableMap(answers);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> pagesAsDataFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Filter());
        // after the headers of every response, before access is decided
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 7);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var path = request.getServletPath();
            var ending = ENDINGS.stream().filter(path::endsWith).findFirst().orElse("");
            var page = path.substring(0, path.length() - ending.length());
            var answer = READING.contains(request.getMethod()) ? answer(page, ending) : null;
            if (answer == null) {
                chain.doFilter(request, response);
                return;
            }
            if (ending.isEmpty()) {
                response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                if (!AnswerForm.isForPrograms(request)) {
                    linkTo(answer, request, response);
                    chain.doFilter(request, response);
                    return;
                }
            }
            AnswerForm.rememberForPrograms(request);
            ResponseHeaders.write(answer, request.isSecure(), response);
            chain.doFilter(new AsData(request, answer), response);
        }

        /** The path of the answer in the API; null for what has none. The results of a search have exports of these names. */
        private static @Nullable String answer(String page, String ending) {
            boolean isAnother = switch (ending) {
                case ".json" -> page.equals(SEARCH);
                case ".csv" -> !LIST.matcher(page).matches();
                case ".ninjs", ".newsml" -> !ARTICLE.matcher(page).matches();
                default -> false;
            };
            if (isAnother) {
                return null;
            }
            return ANSWERS.entrySet().stream()
                    .map(each -> each.getKey().matcher(page).matches()
                            ? each.getKey().matcher(page).replaceFirst(each.getValue())
                            : null)
                    .filter(found -> found != null)
                    .findFirst()
                    .map(found -> ending.equals(".json") ? found : found + ending)
                    .orElse(null);
        }

        /** Tells programs where the same stands as JSON. */
        private static void linkTo(String answer, HttpServletRequest request, HttpServletResponse response) {
            var page = answer.substring(API.length());
            if (!page.equals(SEARCH)) {
                response.addHeader(
                        HttpHeaders.LINK,
                        "<%s%s.json>; rel=\"alternate\"; type=\"application/json\""
                                .formatted(request.getContextPath(), encoded(page)));
            }
        }
    }

    private static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    /** The request as one to the API. */
    private static final class AsData extends HttpServletRequestWrapper {
        private static final String TYPES = MediaType.APPLICATION_JSON_VALUE + ", */*;q=0.1";

        private final String path;

        AsData(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public @Nullable String getPathInfo() {
            return null;
        }

        @Override
        public String getRequestURI() {
            return getContextPath() + encoded(path);
        }

        @Override
        public StringBuffer getRequestURL() {
            var whole = super.getRequestURL();
            whole.setLength(whole.length() - super.getRequestURI().length());
            return whole.append(getRequestURI());
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? TYPES : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(TYPES))
                    : super.getHeaders(name);
        }
    }
}
