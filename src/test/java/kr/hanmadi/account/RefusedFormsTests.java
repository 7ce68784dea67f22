package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What is given back of a form that was refused, and that no secret is. */
class RefusedFormsTests {
    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new UnsavedController(), new UnprintableController()),
            builder -> builder.setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                    .build());

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expired", "/forbidden", "/unprintable"})
    void askedForDirectlyThereIsNoSuchPage(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expired", "/forbidden"})
    void whatWasTypedComesBackWithoutSecretsAndHiddenFields(String address) {
        assertThat(forwarded(mvc.post().uri(address))
                        .param("_csrf", "token")
                        .param("version", "3")
                        .param("note", "보던 글", " ")
                        .param("oldPassword", "산마을")
                        .param("number", "123456"))
                .hasStatus(403)
                .model()
                .containsEntry("typed", List.of("보던 글"));
    }

    @Test
    void aRefusalNamesTheRole() {
        var editor = Mockito.mock(SignedInEditor.class);
        given(editor.getRole()).willReturn(EditorRole.REPORTER);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(editor, ""));
        assertThat(forwarded(mvc.get().uri("/forbidden?q=물길")))
                .hasStatus(403)
                .model()
                .containsEntry("role", EditorRole.REPORTER)
                .as("a page that was only looked at")
                .containsEntry("typed", List.of());
    }

    @Test
    void aFormWithoutItsTokenIsOneWhoseSessionIsOver() {
        assertThat(UnsavedController.address(new MissingCsrfTokenException("x")))
                .isEqualTo("/expired");
        assertThat(UnsavedController.address(new AccessDeniedException("x"))).isEqualTo("/forbidden");
    }

    @Test
    void controlCharactersAreTakenOutOfWhatIsSentAgain() {
        assertThat(forwarded(mvc.post().uri("/unprintable"))
                        .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/desk/topics")
                        .param("name", "물\u0000길")
                        .param("words", "불길")
                        .param("b\u0007d", "x")
                        .param("password", "산\u0000마을"))
                .hasStatus(422)
                .model()
                .containsEntry("sendTo", "/desk/topics")
                .extractingByKey("fields")
                .asInstanceOf(InstanceOfAssertFactories.list(UnprintableController.Field.class))
                .containsExactlyInAnyOrder(
                        new UnprintableController.Field("name", "물길", true, false),
                        new UnprintableController.Field("words", "불길", false, false),
                        new UnprintableController.Field("password", "", true, true));
    }

    private static MockMvcRequestBuilder forwarded(MockMvcRequestBuilder request) {
        return request.with(made -> {
            made.setDispatcherType(DispatcherType.FORWARD);
            return made;
        });
    }
}
