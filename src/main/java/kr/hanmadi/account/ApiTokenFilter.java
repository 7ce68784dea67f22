package kr.hanmadi.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.web.ErrorReason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a program by the key in {@code Authorization: Bearer …}; one that opens nothing is told so, on reading too. */
final class ApiTokenFilter extends OncePerRequestFilter {
    /** The role of every program with a key. */
    static final String PROGRAM = "PROGRAM";
    /** The role of programs that may file drafts. */
    static final String FILING = "FILING_PROGRAM";

    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;

    ApiTokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given == null || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        var token = tokens.use(given.substring(BEARER.length()).strip());
        if (token.isEmpty()) {
            ask(request, response, "Bearer error=\"invalid_token\"");
            return;
        }
        // the chain of all filters forgets it when the answer is given
        var program =
                UsernamePasswordAuthenticationToken.authenticated(token.get().name(), null, rights(token.get()));
        program.setDetails(token.get().id()); // two programs may have one name
        SecurityContextHolder.getContext().setAuthentication(program);
        chain.doFilter(request, response);
    }

    /** Asks for a good key. */
    static void ask(HttpServletRequest request, HttpServletResponse response, String challenge) throws IOException {
        ErrorReason.KEY.rememberFor(request);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    /** Says that there is nothing to write here, or that the key is for reading alone. */
    static void onlyRead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorReason.ONLY_READ.rememberFor(request);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static List<GrantedAuthority> rights(ApiToken token) {
        var rights = new ArrayList<GrantedAuthority>();
        rights.add(new SimpleGrantedAuthority("ROLE_" + PROGRAM));
        if (token.mayFile()) {
            rights.add(new SimpleGrantedAuthority("ROLE_" + FILING));
        }
        return rights;
    }
}
