package kr.hanmadi.site.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.site.results.SearchExport.Table;
import kr.hanmadi.web.Costly;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

/** {@code /search.csv} and {@code /search.json}: the results to take away. */
@RestController
@Costly(Costly.Kind.EXPORT)
class SearchExportController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final SearchExport export;
    private final JsonMapper json;

    SearchExportController(SearchExport export, JsonMapper json) {
        this.export = export;
        this.json = json;
    }

    @GetMapping("/search.json")
    void json(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var table = export.read(parameters);
        begin(table, "json", MediaType.APPLICATION_JSON, request, response);
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("query", table.query());
            out.writeStringProperty("address", table.address());
            out.writePOJOProperty("madeAt", table.madeAt());
            out.writeStringProperty("type", table.type());
            out.writeNumberProperty("total", table.total());
            out.writeArrayPropertyStart("rows");
            for (var batch : table.batches()) {
                batch.forEach(out::writePOJO);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    @GetMapping("/search.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var table = export.read(parameters);
        begin(table, "csv", CSV, request, response);
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            write(table, out);
        }
    }

    /** Headers of a download; the entity-tag filter must not buffer it, because it is written while it is read. */
    private static void begin(
            Table table, String ending, MediaType type, HttpServletRequest request, HttpServletResponse response) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(type.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attached(table, ending));
    }

    private static String attached(Table table, String ending) {
        return ContentDisposition.attachment()
                .filename("hanmadi-search-" + STAMP.format(table.madeAt()) + "." + ending)
                .build()
                .toString();
    }

    /** With a mark that tells spreadsheets it is UTF-8, and what was looked for and when above the names of the columns. */
    static void write(Table table, Writer csv) throws IOException {
        csv.write('\uFEFF');
        line(csv, List.of("찾은 말", table.query()));
        line(csv, List.of("주소", table.address()));
        line(csv, List.of("때", table.madeAt().toString()));
        line(csv, List.of("결과", String.valueOf(table.total())));
        csv.append("\r\n");
        boolean named = false;
        for (var batch : table.batches()) {
            for (var row : batch) {
                if (!named) {
                    line(csv, row.keySet());
                    named = true;
                }
                line(csv, row.values());
            }
        }
    }

    private static void line(Writer csv, Collection<String> cells) throws IOException {
        csv.append(cells.stream().map(SearchExportController::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
