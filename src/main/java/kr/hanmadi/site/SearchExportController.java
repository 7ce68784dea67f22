package kr.hanmadi.site;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.site.SearchExport.Table;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /search.csv} and {@code /search.json}: the results to take away. */
@RestController
class SearchExportController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final SearchExport export;

    SearchExportController(SearchExport export) {
        this.export = export;
    }

    @GetMapping("/search.json")
    ResponseEntity<Table> json(@RequestParam MultiValueMap<String, String> parameters) {
        var table = export.read(parameters);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(table, "json"))
                .contentType(MediaType.APPLICATION_JSON)
                .body(table);
    }

    @GetMapping("/search.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        var table = export.read(parameters);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attached(table, "csv"))
                .contentType(CSV)
                .body(csv(table).getBytes(StandardCharsets.UTF_8));
    }

    private static String attached(Table table, String ending) {
        return ContentDisposition.attachment()
                .filename("hanmadi-search-" + STAMP.format(table.madeAt()) + "." + ending)
                .build()
                .toString();
    }

    /** With a mark that tells spreadsheets it is UTF-8, and what was looked for and when above the names of the columns. */
    static String csv(Table table) {
        var csv = new StringBuilder("\uFEFF");
        line(csv, List.of("찾은 말", table.query()));
        line(csv, List.of("주소", table.address()));
        line(csv, List.of("때", table.madeAt().toString()));
        line(csv, List.of("결과", String.valueOf(table.total())));
        csv.append("\r\n");
        if (!table.rows().isEmpty()) {
            line(csv, table.rows().getFirst().keySet());
            table.rows().forEach(row -> line(csv, row.values()));
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, Collection<String> cells) {
        csv.append(cells.stream().map(SearchExportController::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
