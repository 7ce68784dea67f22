package kr.hanmadi.feed;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of readers' pages that are the same in every record, as their controllers declare them. */
@Component
class FixedPages {
    private static final List<String> MODULES_OF_READERS = List.of("kr.hanmadi.site", "kr.hanmadi.api");
    /** Results of a search are for no search engine. */
    private static final Set<String> NOT_TO_BE_FOUND = Set.of("/search");

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    FixedPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    List<String> addresses() {
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(each -> isPage(each.getValue().getMethod()))
                .flatMap(each -> each.getKey().getDirectPaths().stream())
                .filter(path -> !NOT_TO_BE_FOUND.contains(path))
                .distinct()
                .sorted()
                .toList();
    }

    /** A method that names a template; one that answers with data makes no page. */
    static boolean isPage(Method method) {
        return MODULES_OF_READERS.stream().anyMatch(method.getDeclaringClass().getPackageName()::startsWith)
                && method.getReturnType() == String.class
                && AnnotatedElementUtils.hasAnnotation(method, GetMapping.class)
                && !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), ResponseBody.class);
    }
}
