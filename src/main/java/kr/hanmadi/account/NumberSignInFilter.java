package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the number of the second step as Spring takes the password of the first. */
final class NumberSignInFilter extends AbstractAuthenticationProcessingFilter {
    private final NumberSignIn door;

    NumberSignInFilter(NumberSignIn door, SignedIn signedIn, CsrfTokenRepository tokens) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, NumberSignIn.PATH));
        this.door = door;
        setAuthenticationManager(typed -> typed); // the door decides
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens))));
        setAuthenticationSuccessHandler(signedIn);
        setAuthenticationFailureHandler(
                (request, response, failure) -> response.sendRedirect(SignInController.address(request, failure)));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        return door.signIn(request);
    }
}
