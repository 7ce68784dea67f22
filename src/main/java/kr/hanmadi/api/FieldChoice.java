package kr.hanmadi.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Leaves of each thing in an answer what a program chose with {@code fields=id,headline}; a field that there is not is an error. */
@ControllerAdvice(assignableTypes = RecordApi.class)
class FieldChoice implements ResponseBodyAdvice<Object> {
    static final String PARAMETER = "fields";

    private static final List<Class<?>> FOUND =
            List.of(ArticleSummary.class, ForumDetail.class, SpeakerSummary.class, QuoteDetail.class);
    private static final List<String> HOLD_THINGS =
            List.of("items", "item", "articles", "forums", "speakers", "quotes");

    private final JsonMapper json;

    FieldChoice(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> writer) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> writer,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var chosen = request instanceof ServletServerHttpRequest asked
                ? asked.getServletRequest().getParameter(PARAMETER)
                : null;
        return body == null || chosen == null || chosen.isEmpty()
                ? body
                : choose(json.valueToTree(body), fields(chosen, answer));
    }

    private static Set<String> fields(String chosen, MethodParameter answer) {
        var fields = Stream.of(chosen.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
        var unknown = new TreeSet<>(fields);
        things(answer).forEach(thing -> unknown.removeAll(FieldNames.of(thing)));
        if (!unknown.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.join(", ", unknown));
        }
        return fields;
    }

    /** What the answer holds; a search holds one of several. */
    private static List<Class<?>> things(MethodParameter answer) {
        var thing = ResolvableType.forMethodParameter(answer).getGeneric(0).resolve();
        return thing == null ? FOUND : List.of(thing);
    }

    private static JsonNode choose(JsonNode answer, Set<String> fields) {
        for (var name : HOLD_THINGS) {
            var held = answer.path(name);
            (held.isArray() ? held.valueStream() : Stream.of(held))
                    .filter(ObjectNode.class::isInstance)
                    .forEach(thing -> ((ObjectNode) thing).retain(fields));
        }
        return answer;
    }
}
