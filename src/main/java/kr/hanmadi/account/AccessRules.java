package kr.hanmadi.account;

import java.time.Clock;
import kr.hanmadi.pagecache.PageCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three chains: the API is read-only and without sign-in, but for programs whose key may file drafts; the desk has a session, and everything about signing in has CSRF
 * tokens; every other page has no session, no cookie and nothing that forbids caching. Pages are kept in the first and
 * the last, once access is decided.
 */
@Configuration
class AccessRules {
    private static final String[] NEWSROOM = {
        "/desk",
        "/desk/**",
        "/login",
        NumberSignIn.PATH,
        ForgottenPasswordController.PATH,
        PasskeySignIn.PATH,
        PasskeySignIn.QUESTION,
        "/logout",
        "/setup/**",
        "/requests",
        "/requests/**",
        "/tips",
        "/tips/**",
        "/preview/**"
    };

    private static final RequestMatcher DRAFTS =
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/api/v1/drafts");

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, PageCache pages, ApiTokens tokens, ApiQuota quota) throws Exception {
        return http.securityMatcher("/api/**")
                .addFilterBefore(new ApiTokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .addFilterBefore(quota.filter(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(DRAFTS)
                        .hasRole(ApiTokenFilter.FILING)
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                (request, response, denied) -> ApiTokenFilter.ask(request, response, "Bearer"), DRAFTS)
                        // no key opens the rest to anything but reading
                        .defaultAuthenticationEntryPointFor(
                                (request, response, denied) -> ApiTokenFilter.onlyRead(request, response),
                                AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler((request, response, denied) -> ApiTokenFilter.onlyRead(request, response)))
                .sessionManagement(AccessRules::leaveAlone)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .addFilterAfter(pages.filter(), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain newsroom(
            HttpSecurity http,
            EditorSignIn signIn,
            NumberSignIn numbers,
            PasskeySignIn passkeys,
            EditorSessions sessions,
            KnownBrowsers browsers,
            SignInTrail trail,
            Clock clock)
            throws Exception {
        var wanted = new WantedPage();
        var signedIn = new SignedIn(browsers, sessions, trail, wanted);
        var tokens = new FormTokens();
        return http.securityMatcher(NEWSROOM)
                // of this chain alone: beside Spring's own manager each try would be checked and counted twice
                .authenticationManager(new ProviderManager(signIn))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(cache -> cache.requestCache(wanted))
                .addFilterAfter(new UnprintableForms(), CsrfFilter.class)
                .addFilterAfter(
                        new NumberOrPasskeyFilter(NumberSignIn.PATH, numbers::signIn, signedIn, tokens),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(
                        new NumberOrPasskeyFilter(PasskeySignIn.PATH, passkeys::signIn, signedIn, tokens),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new DisabledEditors(sessions, trail), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(AccessRules::openNewsroom)
                // ResponseHeaders says it, of every answer alike
                .headers(headers -> headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(new AnotherSession()))
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("email")
                        .authenticationDetailsSource(SignInOrigin::of)
                        .successHandler(signedIn)
                        .failureHandler(goOnOrRefuse(clock)))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, denied) -> request.getRequestDispatcher(UnsavedController.address(denied))
                                .forward(request, response)))
                .logout(logout -> logout.addLogoutHandler((request, response, authentication) -> {
                            if (authentication != null
                                    && authentication.getPrincipal() instanceof SignedInEditor editor) {
                                sessions.end(request);
                                trail.signedOut(editor, SignInOrigin.of(request).network());
                            }
                        })
                        .logoutSuccessUrl("/login?out"))
                .build();
    }

    private static void openNewsroom(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(
                        "/login",
                        NumberSignIn.PATH,
                        ForgottenPasswordController.PATH,
                        PasskeySignIn.PATH,
                        PasskeySignIn.QUESTION,
                        "/setup/**",
                        "/requests",
                        "/requests/**",
                        "/tips",
                        "/tips/**",
                        "/preview/**")
                .permitAll();
        for (var right : DeskRights.ALL) {
            requests.requestMatchers(right.matchers().toArray(RequestMatcher[]::new))
                    .hasRole(right.least().name());
        }
        requests.anyRequest().hasRole(EditorRole.ADMINISTRATOR.name());
    }

    /** Asks for the number where the password was right, and otherwise says why the sign-in failed. */
    private static AuthenticationFailureHandler goOnOrRefuse(Clock clock) {
        return (request, response, failure) -> {
            if (failure instanceof SignInFailure half && half.reason() == SignInFailure.Reason.HALF_DONE) {
                HalfSignedIn.begin(
                        request,
                        response,
                        EditorEmail.normal(request.getParameter("email")),
                        half.password(),
                        clock.instant());
            }
            response.sendRedirect(SignInController.address(request, failure));
        };
    }

    /**
     * Knows no session, and gives none a new id: the page that refuses an editor is forwarded to the readers' chain, which would
     * take the editor for one who has just signed in, and what the browser asks meanwhile comes with the old id.
     */
    private static void leaveAlone(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none);
    }

    @Bean
    @Order(3)
    SecurityFilterChain readers(HttpSecurity http, PageCache pages) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(AccessRules::leaveAlone)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .addFilterAfter(pages.filter(), AuthorizationFilter.class)
                .build();
    }
}
