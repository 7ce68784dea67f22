package kr.hanmadi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says on every answer of a section which a publisher reserves that no machine may be trained on it, in the words of the TDM
 * Reservation Protocol (W3C), whichever form is given.
 */
@Configuration(proxyBeanMethods = false)
class TrainingReservation {
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> trainingReservationFilter(Imprints imprints, SiteSettings site) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Filter(imprints, site));
        // behind what gives pages as data
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 8);
        return registration;
    }

    private static final class Filter extends OncePerRequestFilter {
        private final Imprints imprints;
        private final SiteSettings site;

        Filter(Imprints imprints, SiteSettings site) {
            this.imprints = imprints;
            this.site = site;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var section = Section.of(request.getServletPath());
            if (section.isPresent() && imprints.getNow().reserved().contains(section.get())) {
                response.setHeader("tdm-reservation", "1");
                response.setHeader("tdm-policy", site.absolute("/copyright"));
            }
            chain.doFilter(request, response);
        }
    }
}
