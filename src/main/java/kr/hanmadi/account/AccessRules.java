package kr.hanmadi.account;

import kr.hanmadi.web.PageCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Three chains: the API is read only and knows nobody; the desk and everything about signing in has a session and CSRF
 * tokens; every other page has no session, no cookie and nothing that forbids caching. Pages are kept in the first and
 * the last, once access is decided.
 */
@Configuration
class AccessRules {
    private static final String[] NEWSROOM = {
        "/desk", "/desk/**", "/login", "/logout", "/setup/**", "/requests", "/requests/**"
    };

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, PageCache pages) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .addFilterAfter(pages.filter(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain newsroom(HttpSecurity http, EditorSignIn signIn) throws Exception {
        return http.securityMatcher(NEWSROOM)
                .authenticationProvider(signIn)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/setup/**", "/requests", "/requests/**")
                                .permitAll()
                                .anyRequest()
                                .hasAnyRole(EditorRole.ADMINISTRATOR.name(), EditorRole.EDITOR.name()))
                // ResponseHeaders says it, of every answer alike
                .headers(headers -> headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("email")
                        .defaultSuccessUrl("/desk")
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/login?" + reason(failure))))
                .exceptionHandling(refused -> refused.accessDeniedHandler((request, response, denied) ->
                        request.getRequestDispatcher(ExpiredController.ADDRESS).forward(request, response)))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .build();
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof LockedException ? "wait" : "wrong";
    }

    @Bean
    @Order(3)
    SecurityFilterChain readers(HttpSecurity http, PageCache pages) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterAfter(pages.filter(), AuthorizationFilter.class)
                .build();
    }
}
