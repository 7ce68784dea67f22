package kr.hanmadi.desk;

import static org.mockito.BDDMockito.given;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.account.SignedInEditor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Controllers of the desk alone: an editor is signed in, and a test says what the services around them refuse. */
abstract class DeskSlice {
    static final String EDITOR = "성춘향";
    static final String EMAIL = "chunhyang@example.org";

    final SignedInEditor editor = Mockito.mock(SignedInEditor.class);

    private final List<Object> services = new ArrayList<>();

    private @Nullable RuntimeException refusal;

    @BeforeEach
    void signIn() {
        given(editor.getDisplayName()).willReturn(EDITOR);
        given(editor.getUsername()).willReturn(EMAIL);
        given(editor.getRole()).willReturn(EditorRole.EDITOR);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(editor, ""));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** A service that does what it is asked until a test lets it {@link #refuse}. */
    final <T> T service(Class<T> type) {
        var service = Mockito.mock(type, call -> {
            if (refusal != null) {
                throw refusal;
            }
            return Answers.RETURNS_DEFAULTS.answer(call);
        });
        services.add(service);
        return service;
    }

    /** From now on every service refuses with that; null for none. */
    final void refuse(@Nullable RuntimeException why) {
        services.forEach(Mockito::reset);
        refusal = why;
    }

    static MockMvcTester desk(Object... controllers) {
        return MockMvcTester.of(
                List.of(controllers),
                builder -> builder.setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                        .build());
    }

    static Answer answer(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().values().stream()
                .filter(Answer.class::isInstance)
                .map(Answer.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no answer; status " + result.getResponse().getStatus()));
    }

    /** The page that is shown next and the keys of what it says; a {@code !} before what is to be put right. */
    static String outcome(MvcTestResult result) {
        var answer = answer(result);
        return result.getResponse().getRedirectedUrl()
                + (answer.wrong() ? " !" : " ")
                + answer.lines().stream().map(Answer.Line::key).collect(Collectors.joining(", "));
    }
}
