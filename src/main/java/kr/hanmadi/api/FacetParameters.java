package kr.hanmadi.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.Locale;
import java.util.stream.Stream;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.FacetValues.Constants;
import kr.hanmadi.search.api.FacetValues.Printed;
import kr.hanmadi.search.api.FacetValues.Rows;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;

/** Describes the facets of a search as its parameters: a method that takes all parameters as a map takes those of a search. */
@Component
class FacetParameters implements OperationCustomizer {
    private final MessageSource messages;

    FacetParameters(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean searches = Stream.of(handler.getMethod().getParameterTypes()).anyMatch(MultiValueMap.class::equals);
        if (searches) {
            for (var facet : FacetKind.values()) {
                operation.addParametersItem(new QueryParameter()
                        .name(facet.parameter())
                        .description(description(facet))
                        .schema(new StringSchema()));
            }
        }
        return operation;
    }

    private String description(FacetKind facet) {
        var name = message("search.facet." + facet.name());
        return switch (facet.valueType()) {
            case Rows rows -> message("api.facet.rows", name);
            case Constants constants ->
                message(
                        "api.facet.constants",
                        name,
                        String.join(", ", constants.messages().keySet()).toLowerCase(Locale.ROOT));
            case Printed printed -> message("api.facet.printed", name);
        };
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, Locale.KOREAN);
    }
}
