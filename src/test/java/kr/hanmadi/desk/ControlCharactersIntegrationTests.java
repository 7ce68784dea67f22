package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form and every address that takes words, with characters in them that no person types. */
@IntegrationTest
class ControlCharactersIntegrationTests {
    /** NUL, a control of ASCII, one of Latin 1, and half a pair as UTF-8 never writes it. */
    private static final List<String> CONTROLS = List.of("%00", "%01", "%C2%85");

    private static final String HALF_A_PAIR = "%ED%A0%80";
    private static final String TYPED = "%EA%B0%80";
    private static final String SOMEONE = "0123456789";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "홍편집", jdbc, passwords);
    }

    @Test
    void everyFieldOfEveryFormIsToldSoAndGivenBack() throws Exception {
        var forms = new ArrayList<Map.Entry<String, Set<String>>>();
        handlers(RequestMethod.POST).forEach(forms::add);
        forms.add(Map.entry("/login", Set.of("email", "password")));
        forms.add(Map.entry("/logout", Set.of("any")));
        assertThat(forms).hasSizeGreaterThan(20);
        var token = desk.token("/desk/articles/new");
        int sent = 0;
        for (var form : forms) {
            if (form.getKey().equals("/desk/articles")) {
                continue; // tells of the text by itself: whatThePasteTakesIsToldByItself
            }
            for (var field : form.getValue()) {
                // a filter tells, whatever the form: each control stands in dozens of fields
                var control = CONTROLS.get(sent++ % CONTROLS.size());
                var answer = desk.post(
                        form.getKey(), "_csrf=" + token + "&other=kept&" + field + "=" + TYPED + control + TYPED);
                assertThat(answer.statusCode())
                        .as(form.getKey() + " " + field + " " + control)
                        .isEqualTo(422);
                assertThat(answer.body())
                        .contains("화면에 보이지 않는 글자", "action=\"" + form.getKey() + "\"", "value=\"kept\"")
                        .contains(
                                field.toLowerCase(Locale.ROOT).endsWith("password") || field.equals("number")
                                        ? "type=\"password\""
                                        : ">가가</textarea>");
            }
            assertThat(desk.post(form.getKey(), "_csrf=none&any=" + TYPED + HALF_A_PAIR)
                            .statusCode())
                    .as(form.getKey())
                    .isLessThan(500);
        }
    }

    @Test
    void whatIsGivenBackIsOnlyWhatOneOfOurPagesSent() throws Exception {
        var answer = desk.post("/requests", "_csrf=wrong&text=" + TYPED + "%00");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(desk.get("/unprintable").statusCode()).isEqualTo(404);
    }

    @Test
    void whatThePasteTakesIsToldByItself() throws Exception {
        for (var control : CONTROLS) {
            for (var field : List.of("text", "published")) {
                var answer = desk.post(
                        "/desk/articles",
                        "_csrf=" + desk.token("/desk/articles/new") + "&" + field + "=" + TYPED + control);
                assertThat(answer.statusCode()).as(field + " " + control).isEqualTo(422);
                assertThat(answer.body()).contains("name=\"text\"");
            }
        }
    }

    @Test
    void anAddressWithThemIsReadWithoutOrHasNoPage() throws Exception {
        int asked = 0;
        for (var page : handlers(RequestMethod.GET).toList()) {
            for (var parameter : page.getValue()) {
                // one that is not taken out stands in what is read, whichever it is
                for (var controls : List.of(String.join(TYPED, CONTROLS), HALF_A_PAIR)) {
                    var address = page.getKey() + "?" + parameter + "=" + TYPED + controls + TYPED;
                    assertThat(desk.get(address).statusCode()).as(address).isNotEqualTo(500);
                    asked++;
                }
            }
            for (var control :
                    Stream.concat(CONTROLS.stream(), Stream.of(HALF_A_PAIR)).toList()) {
                if (page.getKey().contains(SOMEONE)) {
                    var address = page.getKey().replaceFirst(SOMEONE, SOMEONE + control);
                    assertThat(desk.get(address).statusCode()).as(address).isBetween(400, 499);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(desk.get("/search?q=" + TYPED + "%00" + TYPED).body()).contains("value=\"가가\"");
    }

    /** The address of every handler, with someone's id for each variable, and the names of what it takes. */
    private Stream<Map.Entry<String, Set<String>>> handlers(RequestMethod method) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getKey().getMethodsCondition().getMethods().contains(method))
                // what programs send is no form
                .filter(mapping -> !mapping.getKey()
                        .getConsumesCondition()
                        .getConsumableMediaTypes()
                        .contains(MediaType.APPLICATION_JSON))
                .flatMap(mapping ->
                        addresses(mapping.getKey()).map(address -> Map.entry(address, fields(mapping.getValue()))));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{list:.*?}", "articles")
                        .replaceAll("\\{kind:.*?}", "forums")
                        .replaceAll("\\{format:.*?}", "atom")
                        .replaceAll("\\{year:\\[0-9]\\{4}}", "2025")
                        .replaceAll("\\{month:\\[0-9]\\{4}-\\[0-9]\\{2}}", "2025-02")
                        .replaceAll("\\{(month|day):\\[0-9]\\{1,2}}", "2")
                        .replaceAll("\\{number:\\[0-9]\\{1,9}}", "1")
                        .replaceAll("\\{\\w+}", SOMEONE))
                .filter(address -> !address.contains("{"));
    }

    private static Set<String> fields(HandlerMethod handler) {
        var names = new TreeSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                continue;
            }
            if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (parameter.getParameterType().getPackageName().startsWith("java.lang")
                    || parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(name(parameter));
            }
        }
        names.add("any");
        return names;
    }

    private static String name(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked == null || asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name();
    }
}
