package kr.hanmadi.site.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The files that results of a search are taken away in. */
class SearchExportControllerTests {
    private final SearchExport export = Mockito.mock(SearchExport.class);
    private final MockMvcTester mvc = MockMvcTester.of(
            new SearchExportController(export, JsonMapper.builder().build()));

    @BeforeEach
    void threeRowsInTwoBatches() {
        var table = new SearchExport.Table(
                "물길, \"불길\"",
                "https://hanmadi.example/search?q=x",
                OffsetDateTime.parse("2025-03-04T09:10:11+09:00"),
                "quote",
                3,
                List.of(List.of(row("홍길동", "물길"), row("성춘향", "=1+1")), List.of(row("방자", "불길"))));
        given(export.read(any())).willReturn(table);
    }

    private static Map<String, String> row(String speaker, String words) {
        var row = new LinkedHashMap<String, String>();
        row.put("speaker", speaker);
        row.put("words", words);
        return row;
    }

    @Test
    void aTableNamesItsColumnsOnceAndHoldsNoFormula() {
        assertThat(mvc.get().uri("/search.csv?q=x"))
                .hasContentType("text/csv;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"hanmadi-search-20250304-091011.csv\"")
                .bodyText()
                .isEqualTo("\uFEFF찾은 말,\"물길, \"\"불길\"\"\"\r\n"
                        + "주소,https://hanmadi.example/search?q=x\r\n"
                        + "때,2025-03-04T09:10:11+09:00\r\n결과,3\r\n\r\n"
                        + "speaker,words\r\n홍길동,물길\r\n성춘향,'=1+1\r\n방자,불길\r\n");
    }

    @Test
    void theSameForProgramsIsOneDocument() {
        assertThat(mvc.get().uri("/search.json?q=x"))
                .hasHeader("Content-Disposition", "attachment; filename=\"hanmadi-search-20250304-091011.json\"")
                .bodyJson()
                .hasPathSatisfying("$.total", it -> assertThat(it).isEqualTo(3))
                .hasPathSatisfying("$.type", it -> assertThat(it).isEqualTo("quote"))
                .hasPathSatisfying("$.rows.length()", it -> assertThat(it).isEqualTo(3))
                .hasPathSatisfying("$.rows[2].speaker", it -> assertThat(it).isEqualTo("방자"));
    }

    @Test
    void aSearchThatCannotBeReadIsNoFile() {
        given(export.read(any())).willThrow(new ResponseStatusException(HttpStatus.BAD_REQUEST));
        assertThat(mvc.get().uri("/search.csv?x=y")).hasStatus(400).doesNotContainHeader("Content-Disposition");
    }
}
