package kr.hanmadi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.hanmadi.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 with {@code Retry-After} when the database is unreachable, from whichever layer the error comes. */
@Configuration(proxyBeanMethods = false)
class OutageAnswers {
    private static final Logger log = LoggerFactory.getLogger(OutageAnswers.class);
    private static final String COME_BACK_SECONDS = "10";

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> outageFilter() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Filter());
        // after the headers that protect every response, before everything that asks the database
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException e) {
                if (response.isCommitted() || !Outage.isBehind(e)) {
                    throw e;
                }
                log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), Outage.messageOf(e));
                response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
