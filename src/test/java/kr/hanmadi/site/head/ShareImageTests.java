package kr.hanmadi.site.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class ShareImageTests {
    private static final int PAPER = 0xfffbfaf7;

    private final ShareImage image = new ShareImage();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "예",
                "물길을 어떻게 쓸지는 그 곁에 사는 주민이 함께 정해야 오래간다",
                "憲法 제1조와 ‘AI’ 그리고 😀",
                "가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하가나다라마바사아자차카타파하"
            })
    void keepsWithinItsMarginsWhateverTheWords(String words) throws IOException {
        for (var said : new String[] {words, (words + " ").repeat(30)}) {
            var png = image.draw(said, "“", "홍길동", "나루연구원 연구위원 ".repeat(9), "제3회 우리 물길 정책 토론회 ".repeat(9));
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            boolean written = false;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    boolean ink = picture.getRGB(x, y) != PAPER;
                    boolean margin = x < 40 || x >= picture.getWidth() - 40 || y < 30 || y >= picture.getHeight() - 20;
                    assertThat(ink && margin).as("%s: %d, %d", said, x, y).isFalse();
                    written |= ink;
                }
            }
            assertThat(written).isTrue();
        }
    }

    /** Everything is cut before it is laid out: a longer text is the same picture. */
    @ParameterizedTest
    @ValueSource(ints = {20_000, 1_000_000})
    void aTextOfAnyLengthIsDrawnAsItsBeginning(int letters) {
        var text = "가나다 ".repeat(letters / 4);
        assertThat(image.draw(text, "“", text, text, text))
                .isEqualTo(image.draw(
                        text.substring(0, 2_000),
                        "“",
                        text.substring(0, 2_000),
                        text.substring(0, 2_000),
                        text.substring(0, 2_000)));
        assertThat(image.draw("예", "“", "홍길동", "가".repeat(letters), "발"))
                .isEqualTo(image.draw("예", "“", "홍길동", "가".repeat(500), "발"));
    }
}
