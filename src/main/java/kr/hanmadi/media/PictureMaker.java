package kr.hanmadi.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import kr.hanmadi.media.PictureRefused.Reason;

/**
 * Makes of a file what readers are sent: unpacked within bounds, upright, in the colours of the web, on white, in a few
 * widths, and written again. The same file makes the same picture.
 */
final class PictureMaker {
    /** The largest file that is read. */
    static final int MOST_BYTES = 15 << 20;

    /** Telephones take pictures of 50 million. */
    private static final long MOST_PIXELS = 64_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final int SHORTEST_SIDE = 100;
    /** What is unpacked at once; of larger pictures every second pixel is read, or every third. */
    private static final long MOST_UNPACKED = 64L << 20;
    /** Coefficients of a progressive picture stand beside the heap, and all of them at once. */
    private static final long MOST_UNPACKED_PROGRESSIVE = 256L << 20;
    /** The pixels of the widest version of a very high picture. */
    private static final double MOST_SHOWN = 8_000_000;

    private static final float QUALITY = 0.82f;

    private PictureMaker() {}

    static ProcessedPicture make(byte[] given) throws PictureRefused {
        if (given.length > MOST_BYTES) {
            throw new PictureRefused(Reason.LARGE);
        }
        var plain = UploadedPicture.read(given);
        requireBounds(plain);
        try {
            return make(plain);
        } catch (IOException | RuntimeException e) {
            // whatever the library of the JDK says of a broken file
            var refused = new PictureRefused(Reason.DAMAGED);
            refused.initCause(e);
            throw refused;
        }
    }

    private static void requireBounds(PlainPicture plain) throws PictureRefused {
        int longest = Math.max(plain.width(), plain.height());
        boolean isProgressive = plain.type() == PictureType.JPEG && plain.bytesOfPixel() > 3;
        if (plain.pixels() > MOST_PIXELS
                || longest > LONGEST_SIDE
                || isProgressive && plain.pixels() * plain.bytesOfPixel() > MOST_UNPACKED_PROGRESSIVE) {
            throw new PictureRefused(Reason.WIDE, "%d×%d".formatted(plain.width(), plain.height()));
        }
        if (Math.min(plain.width(), plain.height()) < SHORTEST_SIDE) {
            throw new PictureRefused(Reason.SMALL, "%d×%d".formatted(plain.width(), plain.height()));
        }
    }

    private static ProcessedPicture make(PlainPicture plain) throws IOException {
        int shownWidth = plain.isTurned() ? plain.height() : plain.width();
        double shown = Math.min(PictureFile.WIDEST, shownWidth);
        shown = Math.min(shown, Math.sqrt(MOST_SHOWN * shownWidth * shownWidth / plain.pixels()));
        double scale = Math.floor(shown) / shownWidth;
        var widest = Pixels.webColours(
                Pixels.upright(
                        Pixels.scaled(decode(plain), side(plain.width() * scale), side(plain.height() * scale)),
                        plain.orientation()),
                plain.profile());
        var asJpeg = encode(widest, PictureType.JPEG);
        var asPng = plain.type() == PictureType.PNG ? encode(widest, PictureType.PNG) : null;
        var type = asPng != null && asPng.length <= asJpeg.length ? PictureType.PNG : PictureType.JPEG;
        var content = asPng != null && type == PictureType.PNG ? asPng : asJpeg;
        var file = new PictureFile(name(content), type, widest.getWidth(), widest.getHeight());
        return new ProcessedPicture(file, versions(file, widest, content));
    }

    private static List<ProcessedPicture.Version> versions(PictureFile file, BufferedImage widest, byte[] content)
            throws IOException {
        var versions = new ArrayList<ProcessedPicture.Version>();
        var last = widest;
        for (int width : file.widths().reversed()) {
            int height = file.heightAt(width);
            if (width == file.width()) {
                versions.add(new ProcessedPicture.Version(width, height, content));
            } else {
                last = Pixels.scaled(last, width, height);
                versions.add(new ProcessedPicture.Version(width, height, encode(last, file.type())));
            }
        }
        return versions.reversed();
    }

    private static int side(double pixels) {
        return Math.max(1, Math.toIntExact(Math.round(pixels)));
    }

    /** Of a picture that is large unpacked not every pixel is read, but four times as many as are shown or more. */
    private static BufferedImage decode(PlainPicture plain) throws IOException {
        int step = 1;
        while (plain.pixels() * plain.bytesOfPixel() / step / step > MOST_UNPACKED) {
            step++;
        }
        var reader = reader(plain.type());
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(plain.content()))) {
            reader.setInput(in, true, true);
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureType type) {
        return ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
    }

    private static byte[] encode(BufferedImage picture, PictureType type) throws IOException {
        var written = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(type.name().toLowerCase(Locale.ROOT))
                .next();
        try (var out = new MemoryCacheImageOutputStream(written)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (type == PictureType.JPEG) {
                how.setCompressionQuality(QUALITY);
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            } else {
                how.setCompressionQuality(0); // as small as it gets
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }

    /** Half of a hash: enough that no two pictures share a name. */
    private static String name(byte[] content) {
        return Sha256.of(content).substring(0, 32);
    }
}
