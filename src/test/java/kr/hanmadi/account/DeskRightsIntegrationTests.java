package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.DeskRights.Right;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role against every address of the desk. */
@IntegrationTest
class DeskRightsIntegrationTests {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private FilterChainProxy chains;

    /** A new page has to say who may use it: it fails here until it stands in {@link DeskRights}. */
    @Test
    void everyAddressOfTheDeskStandsInTheTableAndNothingElse() {
        assertThat(DeskRights.ALL.stream().map(DeskRightsIntegrationTests::said))
                .containsExactlyInAnyOrderElementsOf(mappings());
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNoMore() {
        for (var right : DeskRights.ALL) {
            var address = right.pattern().replaceAll("\\{\\w+}", "7");
            for (var role : EditorRole.values()) {
                assertThat(isAllowed(right.method(), address, role.authorities()))
                        .as("%s %s as %s", right.method(), address, role)
                        .isEqualTo(role.compareTo(right.least()) >= 0);
            }
            assertThat(isAllowed(right.method(), address, List.of()))
                    .as("%s %s as a stranger", right.method(), address)
                    .isFalse();
        }
    }

    @Test
    void whatStandsNowhereIsForAdministratorsAlone() {
        for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.DELETE)) {
            for (var role : EditorRole.values()) {
                assertThat(isAllowed(method, "/desk/nothing/7", role.authorities()))
                        .as("%s as %s", method, role)
                        .isEqualTo(role == EditorRole.ADMINISTRATOR);
            }
        }
    }

    @Test
    void aHeadIsAsGoodAsAGet() {
        assertThat(isAllowed(HttpMethod.HEAD, "/desk", EditorRole.RESEARCHER.authorities()))
                .isTrue();
        assertThat(isAllowed(HttpMethod.HEAD, "/desk/editors", EditorRole.EDITOR.authorities()))
                .isFalse();
    }

    private List<String> mappings() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> Stream.of(mapping.getPatternValues().toArray(String[]::new))
                        .filter(pattern -> pattern.equals("/desk") || pattern.startsWith("/desk/"))
                        .flatMap(pattern -> methods(mapping).map(method -> method + " " + pattern)))
                .toList();
    }

    /** A mapping that names no method takes each of them, and the table has no line for that. */
    private static Stream<String> methods(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
    }

    private static String said(Right right) {
        return right.method() + " " + right.pattern();
    }

    private boolean isAllowed(HttpMethod method, String address, List<GrantedAuthority> authorities) {
        var request = new MockHttpServletRequest(method.name(), address);
        request.setServletPath(address);
        var rules = Objects.requireNonNull(chains.getFilters(address)).stream()
                .filter(AuthorizationFilter.class::isInstance)
                .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
                .findFirst()
                .orElseThrow();
        var someone = new TestingAuthenticationToken("someone", "", authorities);
        var decision = rules.authorize(() -> someone, request);
        return decision != null && decision.isGranted();
    }
}
