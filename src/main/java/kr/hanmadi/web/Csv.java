package kr.hanmadi.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/** Tables for spreadsheets: marked as UTF-8, and no cell is a formula. */
public final class Csv {
    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** What a spreadsheet would take for a formula, in the narrow signs and in the wide ones. */
    private static final String FORMULA = "=+-@＝＋－＠\t\r\n";

    private Csv() {}

    /** Tells spreadsheets that it is UTF-8. */
    public static void begin(Writer csv) throws IOException {
        csv.write('\uFEFF');
    }

    public static void line(Writer csv, Collection<String> cells) throws IOException {
        csv.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
