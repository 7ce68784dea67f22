package kr.hanmadi.pagecache;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which parameters of its address a page reads: those that the method which makes it declares. */
final class KnownParameters {
    private static final Set<Class<?>> WITHOUT_PARAMETERS =
            Set.of(Model.class, ServletRequest.class, ServletResponse.class, Locale.class);

    private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    /** Their names; null when the method reads all parameters. */
    @Nullable
    Set<String> parametersOf(Method maker) {
        return known.computeIfAbsent(maker, KnownParameters::declared).orElse(null);
    }

    private static Optional<Set<String>> declared(Method maker) {
        var names = new HashSet<String>();
        for (var parameter : maker.getParameters()) {
            var asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
            if (asked == null ? readsMore(parameter) : Map.class.isAssignableFrom(parameter.getType())) {
                return Optional.empty();
            }
            if (asked != null) {
                names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            }
        }
        return Optional.of(Set.copyOf(names));
    }

    private static boolean readsMore(Parameter parameter) {
        return !parameter.isAnnotationPresent(PathVariable.class)
                && WITHOUT_PARAMETERS.stream().noneMatch(type -> type.isAssignableFrom(parameter.getType()));
    }
}
