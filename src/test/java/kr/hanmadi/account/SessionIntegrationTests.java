package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A session from the sign-in to its end. */
class SessionIntegrationTests extends SignInPage {
    /** Of every kind: pages, what is refused, what is not there, files, what is there for machines. */
    private static final List<String> ANSWERS = List.of(
            "/desk",
            "/desk/editors",
            "/desk/nothing",
            "/desk/articles/0123456789",
            "/setup/account/nothing",
            "/preview/nothing",
            "/requests/decided",
            "/",
            "/articles/0123456789",
            "/css/hanmadi.css",
            "/favicon.ico",
            "/robots.txt",
            "/nothing",
            "/api/v1/articles",
            "/api/v1/nothing",
            "/error",
            "/forbidden");

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
        assertThat(editor.cookies())
                .as("a stranger takes no memory, and has what the page on privacy names")
                .containsExactlyInAnyOrder("hanmadi-form", "hanmadi-wanted");
        assertThat(editor.cookie("hanmadi-form").getMaxAge())
                .as("ends with the browser")
                .isNegative();
        assertThat(editor.signInFor("/desk/audit?page=2")).isEqualTo("/desk/audit?page=2");
        assertThat(editor.signIn(EMAIL, PASSWORD))
                .as("the wish is forgotten once it is followed")
                .isEqualTo("/desk");
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

    /** What the browser asked just before, such as words that are kept while one types, is answered and saved after it. */
    @Test
    void aRequestThatEndsAfterTheSignInBringsNoOldIdBack() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        var first = editor.cookie("hanmadi").getValue();
        endsLate(kept, first, () -> editor.signIn(EMAIL, PASSWORD));
        assertThat(editor.get("/desk").statusCode()).isEqualTo(200);
        assertThat(editor.with(first)).isEqualTo(302);

        var half = editor.cookie("hanmadi").getValue();
        jdbc.sql("insert into second_factor (editor_id, secret, confirmed_at, last_step)"
                        + " select id, decode(repeat('5a', 20), 'hex'), now(), 0 from editor where email = ?")
                .param(EMAIL)
                .update();
        endsLate(kept, half, () -> editor.signIn(EMAIL, PASSWORD));
        assertThat(editor.get("/login/number").statusCode())
                .as("asked for the number still")
                .isEqualTo(200);
        assertThat(editor.get("/login/number").body()).contains("인증 앱의 번호");
        assertThat(editor.with(half)).isEqualTo(302);
    }

    /** A request that read its session before something happens, and saves it with a word of its own afterwards. */
    private static <S extends Session> void endsLate(
            FindByIndexNameSessionRepository<S> kept, String id, Callable<String> happens) throws Exception {
        var late = kept.findById(id);
        assertThat(late).isNotNull();
        happens.call();
        late.setLastAccessedTime(late.getLastAccessedTime().plusSeconds(1));
        late.setAttribute("word", "of the request");
        kept.save(late);
    }

    /** A second id for one session is a session lost: what the browser asks meanwhile still comes with the first. */
    @Test
    void noAnswerAfterTheSignInGivesTheBrowserAnotherSession() throws Exception {
        var editor = new Visitor();
        editor.signIn(EMAIL, PASSWORD);
        var token = editor.token("/desk/account");
        for (var path : ANSWERS) {
            assertThat(editor.get(path).headers().allValues("Set-Cookie"))
                    .as("GET %s", path)
                    .isEmpty();
            assertThat(editor.post(path, Map.of("text", "x")).headers().allValues("Set-Cookie"))
                    .as("POST %s without a token", path)
                    .isEmpty();
            assertThat(editor.post(path, Map.of("_csrf", token, "text", "\0"))
                            .headers()
                            .allValues("Set-Cookie"))
                    .as("POST %s with what is no text", path)
                    .isEmpty();
        }
        assertThat(editor.get("/desk").statusCode()).isEqualTo(200);
    }

    /** A request that comes late must not put a stranger's session over the one that was begun meanwhile. */
    @Test
    void anIdThatIsNoneAnyMoreIsAnsweredWithoutASession() throws Exception {
        for (var path : ANSWERS) {
            assertThat(answer(path, "hanmadi=" + Secrets.next()))
                    .as("GET %s", path)
                    .noneMatch(cookie -> cookie.startsWith("hanmadi="));
        }
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

    /** The cookies that an answer sets. */
    private List<String> answer(String path, String cookies) throws Exception {
        try (var stranger = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Cookie", cookies);
            return stranger.send(request.build(), BodyHandlers.discarding())
                    .headers()
                    .allValues("Set-Cookie");
        }
    }

    private long sessions(String id) {
        return jdbc.sql("select count(*) from spring_session where session_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
