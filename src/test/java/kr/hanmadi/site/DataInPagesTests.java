package kr.hanmadi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.hanmadi.web.ScriptSafeJson;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/** The data that a page carries for machines is read by no browser as anything else, whatever a headline holds. */
@NullUnmarked
class DataInPagesTests {
    private static final String TEMPLATE =
            "<script type=\"application/ld+json\" th:inline=\"javascript\">[[${data}]]</script>";

    @Test
    void neverEndsItsElementEarly() {
        var headline = "“</script><script>alert(1)</script><!-- & '한글' \u2028 \\ \" ]]>”";
        var context = new Context();
        context.setVariable("data", Map.of("headline", headline));
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        new ScriptSafeJson(engine);
        var written = engine.process(TEMPLATE, context);
        assertThat(written).startsWith("<script type=\"application/ld+json\">").endsWith("</script>");
        var data = written.substring(written.indexOf('>') + 1, written.length() - "</script>".length());
        assertThat(data).doesNotContain("<", "&");
        assertThat(new JsonMapper().readTree(data).get("headline").asString()).isEqualTo(headline);
    }
}
