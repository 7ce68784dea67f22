package kr.hanmadi.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures for tests, and what is done to files by cameras, programs and people with bad intentions. */
public final class SamplePictures {
    private SamplePictures() {}

    /** As a camera would take it: soft and coarse. */
    public static byte[] jpeg(int width, int height) {
        return written(landscape(width, height), "jpg");
    }

    public static byte[] png(int width, int height) {
        return written(filled(width, height, Color.GRAY), "png");
    }

    public static BufferedImage landscape(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(120, 170, 220), 0, height, new Color(235, 225, 190)));
        pen.fillRect(0, 0, width, height);
        var dice = new Random(1);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(dice.nextInt(255), dice.nextInt(255), dice.nextInt(255), 160));
            int size = Math.max(2, width / 12);
            pen.fillOval(dice.nextInt(width), height / 3 + dice.nextInt(height), size, size);
        }
        pen.dispose();
        return picture;
    }

    static BufferedImage noise(int width, int height) {
        var picture = landscape(width, height);
        var dice = new Random(2);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, picture.getRGB(x, y) ^ dice.nextInt(0x1f1f1f));
            }
        }
        return picture;
    }

    static BufferedImage filled(int width, int height, Color colour) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    /** Blue, with red at the top left. */
    static BufferedImage corner(int width, int height) {
        var picture = filled(width, height, Color.BLUE);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 3, height / 3);
        pen.dispose();
        return picture;
    }

    static byte[] written(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] progressive(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(landscape(width, height), null, null), how);
        }
        return out.toByteArray();
    }

    static BufferedImage read(ProcessedPicture.Version version) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(version.content()));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A JPEG with one more part behind its first two bytes. */
    static byte[] withPart(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        return join(
                new byte[] {jpeg[0], jpeg[1], (byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length},
                content,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] withExif(byte[] jpeg, int orientation, boolean lowFirst) {
        var exif = ByteBuffer.allocate(40).order(lowFirst ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put((lowFirst ? "II" : "MM").getBytes(StandardCharsets.ISO_8859_1));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return withPart(jpeg, 0xe1, exif.array());
    }

    static byte[] withProfile(byte[] jpeg, byte[] profile) {
        return withPart(jpeg, 0xe2, join("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), profile));
    }

    static byte[] withPngProfile(byte[] png, byte[] profile) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(profile);
        deflater.finish();
        var packed = new byte[profile.length + 100];
        int size = deflater.deflate(packed);
        deflater.end();
        return withChunk(png, "iCCP", join("p\0\0".getBytes(StandardCharsets.ISO_8859_1), Arrays.copyOf(packed, size)));
    }

    /** A PNG with one more part behind its header. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        return join(Arrays.copyOf(png, 33), chunk(name, content), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] chunk(String name, byte[] content) {
        var part = ByteBuffer.allocate(12 + content.length);
        part.putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        var sum = new CRC32();
        sum.update(part.array(), 4, content.length + 4);
        part.putInt((int) sum.getValue());
        return part.array();
    }

    /** A small file that says it is a large picture. */
    static byte[] pngOfSize(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var png = png(120, 120);
        return join(Arrays.copyOf(png, 8), chunk("IHDR", header.array()), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] jpegOfSize(byte[] jpeg, int width, int height) {
        var changed = jpeg.clone();
        int frame = frame(changed);
        ByteBuffer.wrap(changed).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return changed;
    }

    static byte[] withComponents(byte[] jpeg, int components) {
        var changed = jpeg.clone();
        changed[frame(changed) + 9] = (byte) components;
        return changed;
    }

    private static int frame(byte[] jpeg) {
        for (int at = 2; at < jpeg.length - 1; at++) {
            if (jpeg[at] == (byte) 0xff && (jpeg[at + 1] == (byte) 0xc0 || jpeg[at + 1] == (byte) 0xc2)) {
                return at;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    /** The last scan of a progressive picture again and again. */
    static byte[] manyScans(byte[] jpeg, int scans) {
        int last = jpeg.length - 2;
        int start = last - 1;
        while (jpeg[start] != (byte) 0xff || jpeg[start + 1] != (byte) 0xda) {
            start--;
        }
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, last);
        for (int i = 0; i < scans; i++) {
            out.write(jpeg, start, last - start);
        }
        out.write(jpeg, last, 2);
        return out.toByteArray();
    }
}
