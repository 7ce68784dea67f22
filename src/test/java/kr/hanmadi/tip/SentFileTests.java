package kr.hanmadi.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are taken of readers, and under which names they are kept. */
class SentFileTests {
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
    private static final byte[] PROGRAM = {'M', 'Z', 0, 1};

    @Test
    void picturesDocumentsAndTextAreTakenByTheirContent() {
        assertThat(SentFile.read("현장.JPG", JPEG)).isPresent();
        assertThat(SentFile.read("회의록.hwp", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .isPresent();
        assertThat(SentFile.read("회의록.hwpx", new byte[] {'P', 'K', 3, 4})).isPresent();
        assertThat(SentFile.read("쪽지.txt", "그날 있었던 일".getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    @Test
    void whatIsNotWhatItsNameSaysIsNotTaken() {
        assertThat(SentFile.read("현장.jpg", PROGRAM)).isEmpty();
        assertThat(SentFile.read("쪽지.txt", PROGRAM)).isEmpty();
        assertThat(SentFile.read("현장.png", JPEG)).isEmpty();
        assertThat(SentFile.read("그림.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(SentFile.read("쪽.html", "<p>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(SentFile.read("jpg", PROGRAM)).isEmpty();
        assertThat(SentFile.read("빈.txt", new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/현장.jpg, 현장.jpg",
        "C:\\\\사진\\\\현장.jpg, 현장.jpg",
        "현장\u202Egpj.jpg, 현장gpj.jpg",
        "'현장\"; a=\".jpg', 현장; a=.jpg",
        ".jpg, -.jpg"
    })
    void aNameIsKeptWithoutWhatIsDangerousInIt(String given, String kept) {
        assertThat(SentFile.read(given, JPEG)).map(SentFile::name).contains(kept);
    }

    @Test
    void aLongNameIsCutBeforeItsEnd() {
        var name = SentFile.read("가".repeat(200) + ".jpg", JPEG).orElseThrow().name();
        assertThat(name).hasSize(80).endsWith("가.jpg");
    }
}
