package kr.hanmadi.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The places that {@link Costly} answers share. Who finds none waits a moment; who finds too many waiting, or none free
 * after that, is told to come again soon. Whatever is asked, so many answers are made at once and no more.
 */
@Component
class Places implements HandlerInterceptor, WebMvcConfigurer {
    private static final String COME_AGAIN_SECONDS = "2";
    private static final int WAITING_FOR_ONE_PLACE = 4;

    private final Semaphore free;
    private final Semaphore queue;
    private final long waitNanos;

    Places(PlaceSettings settings) {
        free = new Semaphore(settings.places(), true);
        queue = new Semaphore(settings.places() * WAITING_FOR_ONE_PLACE);
        waitNanos = settings.longestWait().toNanos();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isCostly(handler) || take()) {
            return true;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (isCostly(handler)) {
            free.release();
        }
    }

    /** Takes a place, now or after a short wait; false when there is none. */
    private boolean take() {
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

    /** Every place, for a test that wants to see what happens without one. */
    Semaphore free() {
        return free;
    }

    private static boolean isCostly(Object handler) {
        return handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(Costly.class)
                        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Costly.class));
    }
}
