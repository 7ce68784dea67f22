package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kr.hanmadi.account.SignedInEditor;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Only editors who may publish can change what readers have seen, or what was approved for them, by any form of the desk. */
@Component
class PublishersOnly implements HandlerInterceptor, WebMvcConfigurer {
    private final SeenByReaders seen;

    PublishersOnly(SeenByReaders seen) {
        this.seen = seen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/articles/*/**", "/desk/sources/*/version");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.GET.matches(request.getMethod())
                && !HttpMethod.HEAD.matches(request.getMethod())
                && !mayPublish()
                && changesWhatIsSeen(request)) {
            throw new AccessDeniedException("Readers have seen it, or it was approved for them");
        }
        return true;
    }

    private static boolean mayPublish() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInEditor editor
                && new EditorRights(editor.getRole()).publish();
    }

    /** The article and the quotation of the address, and the article that a text is said to be a new version of. */
    private boolean changesWhatIsSeen(HttpServletRequest request) {
        var parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found
                ? found
                : Map.of();
        return parts.get("articleId") instanceof String article && seen.article(article)
                || parts.get("quoteId") instanceof String quote && seen.quote(quote)
                || request.getParameter("of") instanceof String version && seen.article(version);
    }
}
