package kr.hanmadi.web.tomcat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusalLogTests {
    /** More than ten seconds would pass only on a machine that makes ten milliseconds of each call. */
    @Test
    void aFloodOfRefusalsIsOneLine(CapturedOutput log) {
        var told = new RefusalLog();
        for (int i = 0; i < 1000; i++) {
            told.tell(400, "192.0.2.7");
        }
        assertThat(log.getAll()).containsOnlyOnce("requests were refused");
    }
}
