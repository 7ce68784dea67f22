package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;

/** The table of rights by itself: which line decides an address, and what each role may do. */
class DeskRightsTests {
    @ParameterizedTest
    @CsvSource({
        "GET, /desk, RESEARCHER",
        "HEAD, /desk, RESEARCHER",
        "GET, /desk/articles/new, REPORTER",
        "GET, /desk/articles/a1, RESEARCHER",
        "POST, /desk/articles, REPORTER",
        "POST, /desk/articles/a1/quotes/q1/speaker, REPORTER",
        "POST, /desk/articles/a1/publish, EDITOR",
        "POST, /desk/articles/a1/withdraw, EDITOR",
        "POST, /desk/articles/a1/quotes/q1/pin, EDITOR",
        "POST, /desk/comments/a1/7/answer, REPORTER",
        "POST, /desk/articles/a1/comments/7/take, REPORTER",
        "POST, /desk/bulk, REPORTER",
        "GET, /desk/tips/20250304-abc, REPORTER",
        "POST, /desk/tips/20250304-abc/assign, EDITOR",
        "POST, /desk/tips/20250304-abc/delete, EDITOR",
        "POST, /desk/pieces/required, EDITOR",
        "GET, /desk/account/notices/7, RESEARCHER",
        "GET, /desk/audit, EDITOR",
        "GET, /desk/editors, ADMINISTRATOR",
        "POST, /desk/editors/7/role, ADMINISTRATOR",
        "POST, /desk/account/password, RESEARCHER"
    })
    void theFirstLineThatFitsNamesTheLeastRole(HttpMethod method, String path, EditorRole least) {
        assertThat(leastRoleFor(method, path)).contains(least);
    }

    @Test
    void whatFitsNoLineHasNoRole() {
        assertThat(leastRoleFor(HttpMethod.GET, "/desk/nowhere")).isEmpty();
        assertThat(leastRoleFor(HttpMethod.POST, "/desk")).isEmpty();
        assertThat(leastRoleFor(HttpMethod.DELETE, "/desk/articles/a1")).isEmpty();
        assertThat(leastRoleFor(HttpMethod.POST, "/desk/articles/a1/publish/again"))
                .isEmpty();
        assertThat(leastRoleFor(HttpMethod.GET, "/desk/articles/a1/publish")).isEmpty();
    }

    @Test
    void aResearcherReadsAndChangesNothingButTheOwnAccount() {
        assertThat(linesOf(EditorRole.RESEARCHER))
                .filteredOn(right -> !right.method().equals(HttpMethod.GET))
                .allMatch(right -> right.pattern().startsWith("/desk/account/"));
    }

    @Test
    void accountsAreForAdministratorsAlone() {
        assertThat(DeskRights.ALL)
                .filteredOn(right -> right.pattern().startsWith("/desk/editors"))
                .isNotEmpty()
                .allMatch(right -> right.least() == EditorRole.ADMINISTRATOR);
    }

    @Test
    void whatReadersAreShownIsForPublishersAtLeast() {
        assertThat(DeskRights.ALL)
                .filteredOn(right -> right.pattern().matches(".*/(publish|correct|withdraw|pin|unpin)"))
                .hasSizeGreaterThan(4)
                .allMatch(right -> right.least().isAtLeast(EditorRole.EDITOR));
    }

    @Test
    void noLineIsHiddenByAnEarlierOne() {
        assertThat(DeskRights.ALL)
                .allSatisfy(right -> assertThat(
                                leastRoleFor(right.method(), right.pattern().replaceAll("\\{\\w+}", "0")))
                        .as(right.pattern())
                        .contains(right.least()));
    }

    @Test
    void eachRoleMayDoAllThatTheOnesBeforeItMay() {
        var roles = List.of(EditorRole.values());
        for (var role : roles) {
            for (var other : roles) {
                assertThat(role.isAtLeast(other)).isEqualTo(roles.indexOf(role) >= roles.indexOf(other));
            }
            assertThat(role.authorities()).hasSize(roles.indexOf(role) + 1);
        }
    }

    private static Stream<DeskRights.Right> linesOf(EditorRole least) {
        return DeskRights.ALL.stream().filter(right -> right.least() == least);
    }

    private static Optional<EditorRole> leastRoleFor(HttpMethod method, String path) {
        var request = new MockHttpServletRequest(method.name(), path);
        return DeskRights.ALL.stream()
                .filter(right -> right.matchers().anyMatch(matcher -> matcher.matches(request)))
                .map(DeskRights.Right::least)
                .findFirst();
    }
}
