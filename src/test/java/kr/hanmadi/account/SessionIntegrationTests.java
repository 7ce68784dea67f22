package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A session from the sign-in to its end. */
class SessionIntegrationTests extends SignInPage {
    @Autowired
    FindByIndexNameSessionRepository<? extends Session> kept;

    @Test
    void aDisabledAccountLosesItsSessionAtOnce() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        assertThat(editor.get("/desk").statusCode()).isEqualTo(200);
        jdbc.sql("update editor set enabled = false where email = ?")
                .param(EMAIL)
                .update();
        assertThat(editor.get("/desk").statusCode()).isEqualTo(302);
        assertThat(editor.signIn(EMAIL, PASSWORD)).startsWith("/login?wrong");
        jdbc.sql("update editor set enabled = true where email = ?")
                .param(EMAIL)
                .update();
        assertThat(editor.get("/desk").statusCode()).as("the session is gone").isEqualTo(302);
        editor.signIn(EMAIL, PASSWORD);
        jdbc.sql("update editor set role = 'ADMINISTRATOR' where email = ?")
                .param(EMAIL)
                .update();
        assertThat(editor.get("/desk").statusCode())
                .as("another role is another session")
                .isEqualTo(302);
        assertThat(actions()).contains("shut-out");
    }

    @Test
    void onlyTheSignInMakesASessionAndTheSignOutEndsIt() throws Exception {
        var editor = new Visitor();
        for (var page : List.of("/login", "/desk", "/desk/audit?page=2", "/requests/new", "/setup/nothing")) {
            editor.get(page);
        }
        assertThat(editor.cookies()).as("a stranger takes no memory").doesNotContain("hanmadi");
        assertThat(editor.signInFor("/desk/audit?page=2")).startsWith("/desk/audit?page=2");
        assertThat(editor.get("/desk/audit?page=2").statusCode()).isEqualTo(200);
        var first = editor.cookie("hanmadi");
        assertThat(first.isHttpOnly()).isTrue();
        assertThat(editor.with(first.getValue())).isEqualTo(200);
        assertThat(editor.get("/login").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(editor.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
        var second = editor.cookie("hanmadi");
        assertThat(second.getValue())
                .as("a session that was planted is worth nothing")
                .isNotEqualTo(first.getValue());
        assertThat(editor.with(first.getValue())).isEqualTo(302);
        editor.signOut();
        assertThat(editor.with(second.getValue())).isEqualTo(302);
    }

    @Test
    void aSessionOutlivesThePortalAndHoldsNoPassword() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        var session = kept.findById(editor.cookie("hanmadi").getValue());
        assertThat(session).as("as a portal that has just started reads it").isNotNull();
        SecurityContext context = session.getRequiredAttribute(SPRING_SECURITY_CONTEXT_KEY);
        assertThat(context.getAuthentication().getDetails()).isEqualTo("127.0.0.1");
        assertThat(context.getAuthentication().getPrincipal())
                .isInstanceOfSatisfying(SignedInEditor.class, signedIn -> {
                    assertThat(signedIn.getDisplayName()).isEqualTo(NAME);
                    assertThat(signedIn.getRole()).isEqualTo(EditorRole.EDITOR);
                    assertThat(signedIn.getPassword()).isNull();
                });
    }

    @Test
    void theDatabaseHoldsNoIdOfASession() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        var id = editor.cookie("hanmadi").getValue();
        assertThat(sessions(Secrets.hash(id))).isOne();
        assertThat(sessions(id)).isZero();
        assertThat(editor.with(Secrets.hash(id))).as("the hash opens nothing").isEqualTo(302);
        editor.signOut();
        assertThat(sessions(Secrets.hash(id))).isZero();
    }

    @Test
    void aSessionThatCannotBeReadAnyMoreIsOver() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        jdbc.sql("update spring_session_attributes set attribute_bytes = '\\x00'")
                .update();
        assertThat(editor.get("/desk").statusCode()).isEqualTo(302);
        assertThat(editor.signIn(EMAIL, PASSWORD)).isEqualTo("/desk");
        assertThat(editor.get("/desk").statusCode()).isEqualTo(200);
    }

    private long sessions(String id) {
        return jdbc.sql("select count(*) from spring_session where session_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
