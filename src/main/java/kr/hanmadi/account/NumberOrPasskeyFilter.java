package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes a number or a passkey as Spring takes a password. */
final class NumberOrPasskeyFilter extends AbstractAuthenticationProcessingFilter {
    private final Function<HttpServletRequest, Authentication> door;

    /** @param door lets in or throws a {@link SignInFailure} */
    NumberOrPasskeyFilter(
            String path,
            Function<HttpServletRequest, Authentication> door,
            SignedIn signedIn,
            CsrfTokenRepository tokens) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path));
        this.door = door;
        setAuthenticationManager(typed -> typed); // the door decides
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new AnotherSession(), new CsrfAuthenticationStrategy(tokens))));
        setAuthenticationSuccessHandler(signedIn);
        setAuthenticationFailureHandler(
                (request, response, failure) -> response.sendRedirect(SignInController.address(request, failure)));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var signedIn = door.apply(request);
        if (signedIn instanceof CredentialsContainer kept) {
            kept.eraseCredentials(); // as Spring does after a password: no session keeps its hash
        }
        return signedIn;
    }
}
