package kr.hanmadi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api}: the page that tells programmers what they can ask, made from the API's own description. */
@Controller
class ApiPage {
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    ApiPage(OpenApiWebMvcResource description, JsonMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api")
    String read(HttpServletRequest request, Model model) throws Exception {
        model.addAttribute("api", guide(description.openapiJson(request, DESCRIPTION, Locale.KOREAN)));
        return "api/guide";
    }

    private ApiGuide guide(byte[] document) throws JacksonException {
        var calls = new ArrayList<ApiGuide.Call>();
        for (var path : json.readTree(document).get("paths").properties()) {
            for (var call : path.getValue().properties()) {
                var said = call.getValue();
                calls.add(new ApiGuide.Call(
                        call.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        said.get("summary").asString(),
                        text(said, "description"),
                        parameters(said),
                        said.get("operationId").asString()));
            }
        }
        return new ApiGuide(calls);
    }

    private static List<ApiGuide.Parameter> parameters(JsonNode call) {
        var parameters = new ArrayList<ApiGuide.Parameter>();
        for (var parameter : call.path("parameters")) {
            parameters.add(new ApiGuide.Parameter(
                    parameter.get("name").asString(),
                    parameter.path("required").asBoolean(),
                    text(parameter, "description"),
                    text(parameter.path("schema"), "default")));
        }
        return parameters;
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isMissingNode() || value.asString("").isEmpty() ? null : value.asString();
    }
}
