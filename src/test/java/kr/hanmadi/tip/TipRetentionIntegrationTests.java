package kr.hanmadi.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tip is deleted on its day with all that came with it, and no day sooner. */
@IntegrationTest
class TipRetentionIntegrationTests {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tips tips;

    @Autowired
    private TipRetention retention;

    @Test
    void whatIsOverIsDeletedWithItsFiles() {
        var over = send();
        var kept = send();
        jdbc.sql("update tip set received_at = now() - interval '9 days', ends_at = now() - interval '1 hour'"
                        + " where receipt = ?")
                .param(over)
                .update();
        jdbc.sql("update tip set ends_at = now() + interval '1 hour' where receipt = ?")
                .param(kept)
                .update();
        retention.deleteEnded();
        assertThat(tips.find(over)).isEmpty();
        var left = tips.find(kept).orElseThrow();
        assertThat(left.files()).extracting(TipFile::name).containsExactly("쪽지.txt");
        assertThat(tips.content(left, left.files().getFirst().id())).isPresent();
        assertThat(jdbc.sql("select count(*) from tip_file where tip_id not in (select id from tip)")
                        .query(Long.class)
                        .single())
                .isZero();
        tips.delete(left);
        assertThat(tips.find(kept)).isEmpty();
    }

    private String send() {
        var note = SentFile.read("쪽지.txt", "물떼새길".getBytes(StandardCharsets.UTF_8));
        return tips.receive(new TipForm("물떼새길 회의는 없었습니다.", null, null, null, true, null), List.of(note.orElseThrow()));
    }
}
