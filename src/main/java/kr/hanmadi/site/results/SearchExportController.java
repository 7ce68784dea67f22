package kr.hanmadi.site.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kr.hanmadi.site.results.SearchExport.Table;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Csv;
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
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

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
        begin(table, "csv", Csv.TYPE, request, response);
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
        Csv.begin(csv);
        Csv.line(csv, List.of("찾은 말", table.query()));
        Csv.line(csv, List.of("주소", table.address()));
        Csv.line(csv, List.of("때", table.madeAt().toString()));
        Csv.line(csv, List.of("결과", String.valueOf(table.total())));
        csv.append("\r\n");
        boolean named = false;
        for (var batch : table.batches()) {
            for (var row : batch) {
                if (!named) {
                    Csv.line(csv, row.keySet());
                    named = true;
                }
                Csv.line(csv, row.values());
            }
        }
    }
}
