package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {
    /** Spreadsheets of a computer that writes Korean take the wide signs for the narrow ones. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1＋1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "=cmd|' /C calc'!A0"
            })
    void noCellIsAFormula(String text) throws IOException {
        assertThat(line(text).replaceFirst("^\"", "")).startsWith("'" + text.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"물길", "1-1", "2026-11-05", "“=1”", ""})
    void otherCellsStayAsTheyAre(String text) throws IOException {
        assertThat(line(text)).isEqualTo(text + "\r\n");
    }

    @Test
    void aCellWithQuotesCommasOrLinesIsOneCell() throws IOException {
        assertThat(line("가\"나", "다,라", "마\n바")).isEqualTo("\"가\"\"나\",\"다,라\",\"마\n바\"\r\n");
    }

    private static String line(String... cells) throws IOException {
        var csv = new StringWriter();
        Csv.line(csv, List.of(cells));
        return csv.toString();
    }
}
