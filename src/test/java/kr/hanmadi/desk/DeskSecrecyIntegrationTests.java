package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.IntegrationTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an editor has just read no other person may see, however its address is written. */
@NullUnmarked
@IntegrationTest
class DeskSecrecyIntegrationTests {
    private static final String SECRET = "임꺽정 010-0000-1234";
    private static final String REQUEST = "/desk/requests/20250207-zzzzzz";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    @Qualifier("newsroom")
    private SecurityFilterChain newsroom;

    private DeskClient editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = DeskClient.signedIn(port, "비밀편집", jdbc, passwords);
        jdbc.sql("insert into request (id, receipt, kind, text, name, contact, received_at)"
                        + " values (nextval('request_seq'), '20250207-zzzzzz', 'CORRECTION', '바로잡아 주세요.', ?, ?, now())"
                        + " on conflict do nothing")
                .params(SECRET, SECRET)
                .update();
        assertThat(editor.get(REQUEST).body()).contains(SECRET);
    }

    @Test
    void noWayOfWritingAnAddressShowsAStrangerWhatAnEditorRead() throws Exception {
        var pages = newsroomAddresses(true);
        assertThat(pages)
                .contains("/desk", "/desk/requests", "/desk/tips", "/desk/audit", "/login", "/logout", "/setup/1");
        var forms = newsroomAddresses(false);
        assertThat(forms).contains("/desk/articles/1/publish").doesNotContainAnyElementsOf(pages);
        try (var http = HttpClient.newHttpClient();
                var askers = Executors.newFixedThreadPool(4)) {
            // where only forms are sent no page stands that a letter written otherwise could lead to
            var beginnings = new HashSet<String>();
            var questions = Stream.concat(
                            pages.stream().flatMap(address -> letterByLetter(address, beginnings).stream()),
                            Stream.concat(pages.stream(), forms.stream())
                                    .flatMap(address -> asAWhole(address).stream()))
                    .distinct()
                    .map(written -> (Callable<Void>) () -> {
                        assertShowsNothing(editor.get(written), stranger(http, written), written);
                        return null;
                    })
                    .toList();
            assertThat(questions).hasSizeGreaterThan(1000);
            for (var answer : askers.invokeAll(questions)) {
                answer.get();
            }
        }
    }

    @Test
    void theNewsroomsOwnHeadersStandUntouched() throws Exception {
        for (var path : List.of(
                "/desk", "/desk/requests", REQUEST, "/desk/tips", "/login", "/setup/1", "/requests/new", "/tips/new")) {
            assertThat(editor.get(path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-cache, no-store, max-age=0, must-revalidate");
        }
    }

    /** Those that answer with a page, or those that only take forms. */
    private Set<String> newsroomAddresses(boolean pages) {
        var addresses = new LinkedHashSet<>(List.of("/login", "/logout", "/setup", "/expired", REQUEST));
        addresses(true).forEach(addresses::add);
        return pages
                ? addresses
                : addresses(false)
                        .filter(address -> !addresses.contains(address))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<String> addresses(boolean pages) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> isRead(mapping) == pages)
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> VARIABLE.matcher(pattern).replaceAll("1"))
                .filter(this::isOfTheNewsroom);
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private boolean isOfTheNewsroom(String path) {
        return newsroom.matches(new MockHttpServletRequest("GET", path));
    }

    /** Each letter once for all addresses that begin alike up to there: it leads to the same rules. */
    private static Set<String> letterByLetter(String address, Set<String> beginnings) {
        var written = new LinkedHashSet<String>();
        for (int i = 1; i < address.length(); i++) {
            if (!beginnings.add(address.substring(0, i + 1))) {
                continue;
            }
            char letter = address.charAt(i);
            var before = address.substring(0, i);
            var after = address.substring(i + 1);
            written.add(before + "%%%02x".formatted((int) letter) + after);
            written.add(before + "%%%02X".formatted((int) letter) + after);
            written.add(before + Character.toUpperCase(letter) + after);
            if (letter == '/') {
                written.add(before + "//" + after);
                written.add(before + ";x/" + after);
                written.add(before + "/./" + after);
                written.add(before + "/x/../" + after);
            }
        }
        return written;
    }

    private static Set<String> asAWhole(String address) {
        var written = new LinkedHashSet<String>();
        written.add(address.toUpperCase(Locale.ROOT));
        for (var prefix : List.of("/", "/.", "/x/..", "/%2e", "/articles/..", "/css/..", "/;x", "/%2f", "/api/..")) {
            written.add(prefix + address);
        }
        for (var suffix :
                List.of("", "/", "//", ";x", ";x=y/", "?x", "?page=1", "/.", "/%2e", "%00", "%20", ".html", "#x")) {
            written.add(address + suffix);
        }
        return written;
    }

    private HttpResponse<String> stranger(HttpClient http, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertShowsNothing(HttpResponse<String> editors, HttpResponse<String> strangers, String path) {
        if (strangers.body().contains(SECRET)) {
            fail("A stranger reads what a reader wrote to the desk at %s", path);
        }
        var token = token(strangers);
        if (token.isPresent() && token.equals(token(editors))) {
            fail("A stranger gets the editor's token at %s", path);
        }
        if (strangers.statusCode() == 200) {
            assertThat(strangers.headers().firstValue("ETag")).as(path).isEmpty();
            assertThat(strangers.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    private static Optional<String> token(HttpResponse<String> answer) {
        var found = TOKEN.matcher(answer.body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
