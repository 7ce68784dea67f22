package kr.hanmadi.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFormTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "물길 예산",
                "\"물길 관리\"",
                "물길 OR 하천",
                "예산 -하천",
                "예산 \"물길 관리\" 물길 OR 하천 -댐 발언자:홍길동 소속:\"가나 연구원\" 기간:2024-01..2024-06 유형:직접",
                "(물길 예산) OR 하천",
                "\"물길 예산\"~3",
                "-(물길 예산)"
            })
    void writesTheStringThatItReads(String query) {
        assertThat(QueryForm.of(query).text()).isEqualTo(query);
    }

    @Test
    void takesAQueryApart() {
        var form = QueryForm.of("예산 \"물길 관리\" 물길 OR 하천 -댐 발언자:홍길동");
        assertThat(form.input("all")).isEqualTo("예산");
        assertThat(form.input("phrase")).isEqualTo("물길 관리");
        assertThat(form.input("any")).isEqualTo("물길 하천");
        assertThat(form.input("none")).isEqualTo("댐");
        assertThat(form.input("speaker")).isEqualTo("홍길동");
    }
}
