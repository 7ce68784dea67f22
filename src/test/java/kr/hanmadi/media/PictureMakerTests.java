package kr.hanmadi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import kr.hanmadi.media.PictureRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors give is made into what readers are sent, and what is no picture or a trap is refused with its reason. */
class PictureMakerTests {
    @Test
    void aPhotographIsKeptInAFewWidthsAndNoneIsWiderThanItWas() throws Exception {
        var made = PictureMaker.make(SamplePictures.jpeg(1200, 800));
        assertThat(made.file().type()).isEqualTo(PictureType.JPEG);
        assertThat(made.versions())
                .extracting(ProcessedPicture.Version::width)
                .containsExactly(320, 640, 960, 1200)
                .isEqualTo(made.file().widths());
        for (var version : made.versions()) {
            var read = ImageIO.read(new ByteArrayInputStream(version.content()));
            assertThat(read.getWidth()).isEqualTo(version.width());
            assertThat(read.getHeight())
                    .isEqualTo(version.height())
                    .isEqualTo(made.file().heightAt(version.width()));
        }
        assertThat(PictureMaker.make(SamplePictures.jpeg(1200, 800)).file())
                .as("the same file makes the same picture")
                .isEqualTo(made.file());
        assertThat(made.file().name()).matches("[0-9a-f]{32}");
    }

    @Test
    void aLargePictureIsMadeSmallerAndAHighOneIsNotMadeHuge() throws Exception {
        var wide = PictureMaker.make(SamplePictures.jpeg(3000, 500)).file();
        assertThat(wide.width()).isEqualTo(1920);
        assertThat(wide.height()).isEqualTo(320);
        var high = PictureMaker.make(SamplePictures.png(1500, 20_000)).file();
        assertThat((long) high.width() * high.height()).isLessThanOrEqualTo(8_010_000);
        assertThat((double) high.height() / high.width()).isCloseTo(20_000 / 1500d, within(0.1));
    }

    @Test
    void aDrawingStaysSharpAndLosesItsTransparencyToWhite() throws Exception {
        var drawing = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        var pen = drawing.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(100, 100, 200, 100);
        pen.dispose();
        var made = PictureMaker.make(SamplePictures.written(drawing, "png"));
        assertThat(made.file().type()).isEqualTo(PictureType.PNG);
        var shown = SamplePictures.read(made.versions().getLast());
        assertThat(shown.getColorModel().hasAlpha()).isFalse();
        assertThat(new Color(shown.getRGB(10, 10))).isEqualTo(Color.WHITE);
        assertThat(new Color(shown.getRGB(200, 150))).isEqualTo(Color.BLUE);
    }

    @Test
    void aPhotographThatCameAsPngIsSentAsJpeg() throws Exception {
        var made = PictureMaker.make(SamplePictures.written(SamplePictures.noise(600, 400), "png"));
        assertThat(made.file().type()).isEqualTo(PictureType.JPEG);
    }

    /** Red stands at the top left of what the camera saw; what is stored is turned as the number says. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"})
    void thePictureStandsUprightHoweverTheCameraWasHeld(int orientation, int x, int y) throws Exception {
        for (boolean lowFirst : new boolean[] {true, false}) {
            var stored = SamplePictures.corner(400, 240);
            var made = PictureMaker.make(
                    SamplePictures.withExif(SamplePictures.written(stored, "jpg"), orientation, lowFirst));
            boolean isTurned = orientation > 4;
            assertThat(made.file().width()).isEqualTo(isTurned ? 240 : 400);
            assertThat(made.file().height()).isEqualTo(isTurned ? 400 : 240);
            var shown = SamplePictures.read(made.versions().getLast());
            var corner =
                    new Color(shown.getRGB(x == 0 ? 20 : shown.getWidth() - 20, y == 0 ? 20 : shown.getHeight() - 20));
            assertThat(corner.getRed()).as("orientation %d", orientation).isGreaterThan(200);
            assertThat(corner.getBlue()).isLessThan(60);
        }
    }

    @Test
    void nothingThatACameraOrAProgramWroteIsLeft() throws Exception {
        var secret = "37.5665N 126.9780E 홍길동의 전화기";
        var given = SamplePictures.withPart(
                SamplePictures.withExif(SamplePictures.jpeg(500, 400), 1, true),
                0xfe,
                secret.getBytes(StandardCharsets.UTF_8));
        given = SamplePictures.withPart(
                given, 0xe1, ("http://ns.adobe.com/xap/1.0/\0" + secret).getBytes(StandardCharsets.UTF_8));
        given = SamplePictures.join(given, ("<script>alert(1)</script>" + secret).getBytes(StandardCharsets.UTF_8));
        for (var version : PictureMaker.make(given).versions()) {
            var sent = new String(version.content(), StandardCharsets.UTF_8);
            assertThat(sent).doesNotContain("Exif", "홍길동", "script", "adobe");
        }
        var png = SamplePictures.withChunk(
                SamplePictures.png(300, 200), "tEXt", ("Comment\0" + secret).getBytes(StandardCharsets.UTF_8));
        for (var version : PictureMaker.make(png).versions()) {
            assertThat(new String(version.content(), StandardCharsets.UTF_8)).doesNotContain("홍길동", "tEXt");
        }
    }

    @Test
    void coloursOfAnotherProfileAreThoseOfTheWeb() throws Exception {
        var picture = SamplePictures.filled(300, 200, new Color(200, 100, 50));
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        for (var given : new byte[][] {
            SamplePictures.withProfile(SamplePictures.written(picture, "jpg"), linear),
            SamplePictures.withPngProfile(SamplePictures.written(picture, "png"), linear)
        }) {
            var shown = new Color(
                    SamplePictures.read(PictureMaker.make(given).versions().getLast())
                            .getRGB(100, 100));
            // light that is measured as 200 of 255 is shown much brighter
            assertThat(shown.getRed()).isCloseTo(228, within(6));
            assertThat(shown.getGreen()).isCloseTo(168, within(6));
            assertThat(shown.getBlue()).isCloseTo(123, within(6));
        }
        var broken = SamplePictures.withProfile(SamplePictures.written(picture, "jpg"), new byte[3000]);
        var shown = new Color(
                SamplePictures.read(PictureMaker.make(broken).versions().getLast())
                        .getRGB(100, 100));
        assertThat(shown.getRed()).as("a broken profile is none").isCloseTo(200, within(4));
    }

    /** Half grey, of each kind that a scanner or a program writes. */
    @ParameterizedTest
    @CsvSource({"10, jpg", "10, png", "11, png", "12, png"})
    void greyStaysAsGreyAsItWas(int type, String format) throws Exception {
        var grey = new BufferedImage(200, 200, type);
        var raster = grey.getRaster();
        int level = switch (type) {
            case BufferedImage.TYPE_USHORT_GRAY -> 128 << 8;
            case BufferedImage.TYPE_BYTE_BINARY -> 1;
            default -> 128;
        };
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                raster.setSample(x, y, 0, level);
            }
        }
        var shown = new Color(SamplePictures.read(PictureMaker.make(SamplePictures.written(grey, format))
                        .versions()
                        .getLast())
                .getRGB(100, 100));
        assertThat(shown.getRed()).isCloseTo(level == 1 ? 255 : 128, within(3));
        assertThat(shown.getGreen()).isEqualTo(shown.getRed());
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a, GIF",
        "RIFF....WEBPVP8, WebP",
        "....ftypheic, HEIC",
        "....ftypavif, AVIF",
        "BM...., BMP",
        "%PDF-1.7, PDF",
        "<?xml version='1.0'?><svg xmlns='x'>, SVG",
        "<html><script>, ''",
        "글입니다, ''",
        "'', ''"
    })
    void whatIsNoJpegOrPngIsRefusedByItsName(String content, String kind) {
        var refused = refused(content.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.reason()).isEqualTo(Reason.KIND);
        assertThat(refused.detail()).isEqualTo(kind);
    }

    @Test
    void aFileThatEndsTooEarlyIsRefusedWhereverItEnds() throws Exception {
        var jpeg = SamplePictures.jpeg(400, 300);
        var png = SamplePictures.png(400, 300);
        for (var whole : new byte[][] {jpeg, png}) {
            for (int length = 10; length < whole.length - 1; length += Math.max(1, whole.length / 300)) {
                assertThat(refused(Arrays.copyOf(whole, length)).reason())
                        .as("%d of %d bytes", length, whole.length)
                        .isIn(Reason.CUT, Reason.KIND);
            }
        }
    }

    @Test
    void bombsAreRefusedBeforeTheyAreUnpacked() throws Exception {
        assertThat(refused(SamplePictures.pngOfSize(60_000, 60_000)).reason()).isEqualTo(Reason.WIDE);
        assertThat(refused(SamplePictures.pngOfSize(9000, 9000)).reason()).isEqualTo(Reason.WIDE);
        assertThat(refused(SamplePictures.jpegOfSize(SamplePictures.jpeg(200, 200), 65_000, 65_000))
                        .reason())
                .isEqualTo(Reason.WIDE);
        assertThat(refused(SamplePictures.jpegOfSize(SamplePictures.progressive(200, 200), 7000, 7000))
                        .reason())
                .as("a progressive picture is unpacked as a whole")
                .isEqualTo(Reason.WIDE);
        assertThat(refused(new byte[PictureMaker.MOST_BYTES + 1]).reason()).isEqualTo(Reason.LARGE);
        assertThat(refused(SamplePictures.png(1, 1)).reason()).isEqualTo(Reason.SMALL);
        var scans = SamplePictures.manyScans(SamplePictures.progressive(200, 200), 2000);
        assertThat(refused(scans).reason()).isEqualTo(Reason.DAMAGED);
        var profile = SamplePictures.withPngProfile(SamplePictures.png(200, 200), new byte[50 << 20]);
        assertThat(PictureMaker.make(profile).file().width())
                .as("a profile that is a bomb is passed over")
                .isEqualTo(200);
    }

    @Test
    void damagedFilesAreRefusedAndNeverFailOtherwise() throws Exception {
        var dice = new Random(7);
        for (var whole : new byte[][] {
            SamplePictures.jpeg(300, 200), SamplePictures.progressive(300, 200), SamplePictures.png(300, 200)
        }) {
            for (int i = 0; i < 150; i++) {
                var damaged = whole.clone();
                for (int n = 0; n < 5; n++) {
                    damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt();
                }
                try {
                    assertThat(PictureMaker.make(damaged).versions()).isNotEmpty();
                } catch (PictureRefused e) {
                    assertThat(e.reason()).isNotNull();
                }
            }
        }
    }

    @Test
    void coloursOfPrintAreRefusedByTheirName() throws Exception {
        assertThat(refused(SamplePictures.withComponents(SamplePictures.jpeg(300, 200), 4))
                        .reason())
                .isEqualTo(Reason.CMYK);
    }

    private static PictureRefused refused(byte[] given) {
        return catchThrowableOfType(PictureRefused.class, () -> PictureMaker.make(given));
    }
}
