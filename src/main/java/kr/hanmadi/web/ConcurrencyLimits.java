package kr.hanmadi.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.hanmadi.web.Costly.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The places that {@link Costly} answers of one kind share. A request that finds none waits a moment; one that finds too many
 * waiting, or none free after that, gets 503 with {@code Retry-After}. So no more than this many answers are computed at once.
 */
@Component
public class ConcurrencyLimits implements HandlerInterceptor, WebMvcConfigurer {
    private static final String COME_AGAIN_SECONDS = "2";
    private static final int SERVICE_UNAVAILABLE = HttpStatus.SERVICE_UNAVAILABLE.value();

    private final Map<Kind, Shared> shared = new EnumMap<>(Kind.class);
    private final Map<Method, Optional<Kind>> kinds = new ConcurrentHashMap<>();
    private final ShortPages pages;

    ConcurrencyLimits(ConcurrencyLimitSettings settings, ShortPages pages) {
        this.pages = pages;
        for (var kind : Kind.values()) {
            shared.put(kind, new Shared(settings.places(kind), settings.longestWait(kind)));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var kind = kind(handler);
        if (kind == null || hasPlace(request) || places(kind).take()) {
            return true;
        }
        if (kind == Kind.DESK) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
            response.sendError(SERVICE_UNAVAILABLE); // its page gives back what an editor has written
        } else {
            refuse(request, response);
        }
        return false;
    }

    /**
     * Whether a reader's request to this handler would be refused without a wait, so that it need not get as far as here. It
     * is what most requests of a flood get.
     */
    public boolean areCrowded(HandlerMethod handler) {
        var kind = kind(handler);
        return kind != null && kind != Kind.DESK && places(kind).isCrowded();
    }

    /** Answers 503 in the form that the client wants, at next to no cost. */
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isForPrograms = ErrorPages.wantsProblem(request, request.getRequestURI());
        response.setStatus(SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType((isForPrograms ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.TEXT_HTML).toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(isForPrograms ? pages.problem(SERVICE_UNAVAILABLE) : pages.page(SERVICE_UNAVAILABLE));
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var kind = kind(handler);
        if (kind != null && !hasPlace(request)) {
            places(kind).free.release();
        }
    }

    /** A request that is answered by another handler keeps the place of the first. */
    private static boolean hasPlace(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD;
    }

    private Shared places(Kind kind) {
        return Objects.requireNonNull(shared.get(kind));
    }

    /** Every place of a kind, for a test that wants to see what happens without one. */
    Semaphore free(Kind kind) {
        return places(kind).free;
    }

    /** Where requests of a kind wait for a place, for the same test. */
    Semaphore queue(Kind kind) {
        return places(kind).queue;
    }

    /** What a handler's method says of itself, or else its class; null when its answer is light. */
    @Nullable
    Kind kind(Object handler) {
        return handler instanceof HandlerMethod method
                ? kinds.computeIfAbsent(method.getMethod(), first -> annotated(method))
                        .orElse(null)
                : null;
    }

    private static Optional<Kind> annotated(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Costly.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Costly.class)))
                .map(Costly::value);
    }

    /** A number of places, and a few more to wait at. */
    private static final class Shared {
        private final Semaphore free;
        private final Semaphore queue;
        private final long waitNanos;

        Shared(int count, Duration longestWait) {
            free = new Semaphore(count, true);
            queue = new Semaphore(count * ConcurrencyLimitSettings.WAITING_FOR_ONE_PLACE);
            waitNanos = longestWait.toNanos();
        }

        boolean isCrowded() {
            return free.availablePermits() == 0 && queue.availablePermits() == 0;
        }

        /** Takes a place, now or after a short wait; false when there is none. */
        boolean take() {
            if (free.tryAcquire()) {
                return true;
            }
            if (!queue.tryAcquire()) {
                return false;
            }
            try {
                return free.tryAcquire(waitNanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                queue.release();
            }
        }
    }
}
