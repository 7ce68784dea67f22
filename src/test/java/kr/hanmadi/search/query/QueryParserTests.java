package kr.hanmadi.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "물길 관리            | 물길 & 관리",
                "물길 -하천           | 물길 & !하천",
                "물길 OR 하천 관리      | (물길 or 하천) & 관리",
                "물길 또는 하천         | (물길 or 하천)",
                "(물길 관리) OR 하천    | ((물길 & 관리) or 하천)",
                "물길 NOT 하천        | 물길 & !하천",
                "물길 AND 하천        | 물길 & 하천",
                "\"물길 관리\" 주민      | \"물길 관리\" & 주민",
                "“물길 관리”~3        | \"물길 관리\"~3",
                "발언자:홍길동 예산      | SPEAKER=홍길동 & 예산",
                "발언자: 홍길동 예산     | SPEAKER=홍길동 & 예산",
                "소속:\"가나 연구원\"     | AFFILIATION=가나 연구원",
                "-발언자:홍길동         | !SPEAKER=홍길동",
                "-(물길 OR 하천) 예산   | !(물길 or 하천) & 예산",
                "기간:2024-01..2024-06 | PERIOD=2024-01..2024-06",
                "시각:10            | 시각:10",
                "\"물길             | 물길",
                "((((물길            | 물길",
                ") 물길 )           | 물길",
                "OR 물길 OR         | 물길",
                "AI-반도체           | AI-반도체"
            })
    void reads(String typed, String expected) {
        assertThat(written(QueryParser.parse(typed).parts())).isEqualTo(expected.strip());
    }

    @Test
    void marksAloneSayNothing() {
        for (var typed : List.of("", " ", "\"", "“”", "()", "-", "- -", "|||", "*:*", "!@#$%^&*", ":", "\u0000")) {
            assertThat(QueryParser.parse(typed).parts()).as(typed).isEmpty();
        }
    }

    @Test
    void neverFailsAndNeverGrows() {
        var random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(QueryParser.parse(new String(bytes, StandardCharsets.UTF_8)))
                    .isNotNull();
            var marks = random.ints(random.nextInt(200), 0, 12)
                    .mapToObj(i -> List.of("(", ")", "\"", "-", "OR ", "가", " ", ":", "발언자:", "|", "~", "NOT ")
                            .get(i))
                    .collect(Collectors.joining());
            assertThat(size(QueryParser.parse(marks))).isLessThan(100);
        }
        assertThat(size(QueryParser.parse("가 ".repeat(100_000)))).isLessThan(40);
        assertThat(QueryParser.parse("(".repeat(100_000) + "가")).isNotNull();
    }

    private static int size(QuerySyntax clause) {
        return switch (clause) {
            case QuerySyntax.All(var parts) ->
                1 + parts.stream().mapToInt(QueryParserTests::size).sum();
            case QuerySyntax.Any(var parts) ->
                1 + parts.stream().mapToInt(QueryParserTests::size).sum();
            case QuerySyntax.Not(var part) -> 1 + size(part);
            case QuerySyntax.Word word -> 1;
            case QuerySyntax.Phrase phrase -> 1;
            case QuerySyntax.In field -> 1;
        };
    }

    private static String written(List<QuerySyntax> parts) {
        return parts.stream().map(QueryParserTests::written).collect(Collectors.joining(" & "));
    }

    private static String written(QuerySyntax clause) {
        return switch (clause) {
            case QuerySyntax.Word(var text) -> text;
            case QuerySyntax.Phrase(var text, var between) -> '"' + text + '"' + (between > 0 ? "~" + between : "");
            case QuerySyntax.In(var field, var text) -> field + "=" + text;
            case QuerySyntax.All(var parts) -> "(" + written(parts) + ")";
            case QuerySyntax.Any(var parts) ->
                "(" + parts.stream().map(QueryParserTests::written).collect(Collectors.joining(" or ")) + ")";
            case QuerySyntax.Not(var part) -> "!" + written(part);
        };
    }
}
