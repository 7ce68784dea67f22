package kr.hanmadi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.serializer.IStandardJavaScriptSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the data that a page carries for machines as JSON, so that nothing in it can end its element or begin another:
 * not even {@code <!-- <script>}, which would swallow the rest of the page.
 */
@Component
public class ScriptSafeJson implements IStandardJavaScriptSerializer {
    private final JsonMapper json = new JsonMapper();

    /** Makes every template write its data like this. */
    public ScriptSafeJson(SpringTemplateEngine templates) {
        for (var dialect : templates.getDialects()) {
            if (dialect instanceof SpringStandardDialect standard) {
                standard.setJavaScriptSerializer(this);
            }
        }
    }

    @Override
    public void serializeValue(Object data, Writer page) {
        try {
            page.write(json.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
