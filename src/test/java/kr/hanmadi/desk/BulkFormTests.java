package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkFormTests {
    @Test
    void reportsAreReadOnceAndWithTheirVersion() {
        var form = new BulkForm(List.of("abc:3", "abc:3", "no", "x:y", "def:0"), null, null, null);
        assertThat(form.seenReports()).containsExactly(new BulkForm.Seen("abc", 3), new BulkForm.Seen("def", 0));
        assertThat(new BulkForm(null, null, null, null).seenReports()).isEmpty();
    }

    @Test
    void noMoreAreChangedThanAPageShows() {
        var many = IntStream.range(0, 80).mapToObj(each -> "a" + each + ":1").toList();
        assertThat(new BulkForm(many, null, null, null).seenReports()).hasSize(BulkForm.MOST);
    }

    @Test
    void whatIsToBeDoneIsOneOfTheActs() {
        assertThat(new BulkForm(null, "send", null, null).actOrRefuse()).isEqualTo(BulkAct.SEND);
        for (var wrong : new String[] {null, "", "PUBLISH"}) {
            assertThatThrownBy(() -> new BulkForm(null, wrong, null, null).actOrRefuse())
                    .isInstanceOf(Refused.class);
        }
    }
}
