package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Signing in by passkey: which accounts it opens, and which questions it answers. */
class PasskeySignInTests {
    private static final String EMAIL = "wolmae@example.org";

    private final WebAuthnRelyingPartyOperations operations = Mockito.mock(WebAuthnRelyingPartyOperations.class);
    private final PasskeyQuestions questions = Mockito.mock(PasskeyQuestions.class);
    private final PasskeyJson json = Mockito.mock(PasskeyJson.class);
    private final EditorRepository editors = Mockito.mock(EditorRepository.class);
    private final SignInTrail trail = Mockito.mock(SignInTrail.class);
    private final Editor editor = Mockito.mock(Editor.class);
    private final PasskeySignIn signIn = new PasskeySignIn(operations, questions, json, editors, trail);
    private final MockMvcTester mvc = MockMvcTester.of(signIn);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void anEditorWhoSignedTheQuestion() {
        var options = PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.random())
                .rpId("hanmadi.example")
                .build();
        given(operations.createCredentialRequestOptions(any())).willReturn(options);
        given(json.write(options)).willReturn("{}");
        given(json.signed("signed")).willReturn(Optional.of(Mockito.mock(PublicKeyCredential.class)));
        given(json.signed("")).willReturn(Optional.empty());
        given(questions.redeem(request)).willReturn(Optional.of(Bytes.random()));
        var user = Mockito.mock(PublicKeyCredentialUserEntity.class);
        given(user.getName()).willReturn(EMAIL);
        given(operations.authenticate(any())).willReturn(user);
        given(editor.isEnabled()).willReturn(true);
        given(editor.getEmail()).willReturn(EMAIL);
        given(editor.getRole()).willReturn(EditorRole.REPORTER);
        given(editor.getPassword()).willReturn("hash");
        given(editors.findByEmail(anyString())).willReturn(Optional.empty());
        given(editors.findByEmail(EMAIL)).willReturn(Optional.of(editor));
        request.setParameter("credential", "signed");
    }

    @Test
    void aNetworkWithTooManyOpenQuestionsGetsNone() {
        given(questions.keep(any(), any()))
                .willReturn(Optional.of(ResponseCookie.from("question", "1").build()));
        assertThat(mvc.post().uri("/login/passkey/question"))
                .hasStatusOk()
                .cookies()
                .containsCookie("question");
        given(questions.keep(any(), any())).willReturn(Optional.empty());
        assertThat(mvc.post().uri("/login/passkey/question")).hasStatus(429);
    }

    @Test
    void theOwnerOfThePasskeyIsSignedInWithTheirRole() {
        var signedIn = signIn.signIn(request);
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getName()).isEqualTo(EMAIL);
        assertThat(List.<GrantedAuthority>copyOf(signedIn.getAuthorities()))
                .containsExactlyInAnyOrderElementsOf(EditorRole.REPORTER.authorities());
    }

    @Test
    void aClosedAccountStaysClosed() {
        given(editor.isEnabled()).willReturn(false);
        isRefused(EMAIL);
    }

    @Test
    void aPasskeyThatIsNoneOfOursOpensNothing() {
        given(operations.authenticate(any())).willThrow(new IllegalArgumentException("unknown credential"));
        isRefused("");
    }

    @Test
    void whatWasNotAskedForIsNotLookedAt() {
        given(questions.redeem(request)).willReturn(Optional.empty());
        isRefused("");
        then(operations).should(Mockito.never()).authenticate(any());
    }

    @Test
    void aFormWithoutASignatureUsesTheQuestionUp() {
        request.removeParameter("credential");
        isRefused("");
        then(questions).should().redeem(request);
    }

    @Test
    void whileTheRecordIsAwayNoPasskeyIsCalledWrong() {
        given(operations.authenticate(any())).willThrow(new DataAccessResourceFailureException("away"));
        assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> signIn.signIn(request));
        then(trail).shouldHaveNoInteractions();
    }

    private void isRefused(String account) {
        assertThatExceptionOfType(SignInFailure.class)
                .isThrownBy(() -> signIn.signIn(request))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(SignInFailure.Reason.WRONG_PASSKEY));
        then(trail).should().failed(Mockito.eq(account), any(), Mockito.eq(SignInFailure.Reason.WRONG_PASSKEY));
    }
}
