package kr.hanmadi.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import org.jspecify.annotations.Nullable;

/** What is done with an unpacked picture. All results are opaque, on white. */
final class Pixels {
    private static final int RED = 0xff0000;
    private static final int GREEN = 0xff00;
    private static final int BLUE = 0xff;

    private Pixels() {}

    /** In that size; by halves first, so that no pixel is passed over. */
    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var now = picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY ? grey(picture) : picture;
        int nowWidth = now.getWidth();
        int nowHeight = now.getHeight();
        do {
            nowWidth = Math.max(width, Math.ceilDiv(nowWidth, 2));
            nowHeight = Math.max(height, Math.ceilDiv(nowHeight, 2));
            var next = new BufferedImage(nowWidth, nowHeight, BufferedImage.TYPE_INT_RGB);
            var pen = next.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(now, 0, 0, nowWidth, nowHeight, Color.WHITE, null);
            pen.dispose();
            now = next;
        } while (nowWidth > width || nowHeight > height);
        return now;
    }

    /**
     * Grey as the web means it: a screen's grey, where the JDK would take some kinds for measured light and show them paler.
     */
    private static BufferedImage grey(BufferedImage picture) {
        var raster = picture.getRaster();
        int channels = raster.getNumBands();
        int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        int depth = raster.getSampleModel().getSampleSize(0);
        int highest = shift > 0 ? 255 : (1 << depth) - 1;
        var shown = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var line = new int[picture.getWidth() * channels];
        var colours = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.getPixels(0, y, picture.getWidth(), 1, line);
            for (int x = 0; x < colours.length; x++) {
                int level = (line[x * channels] >> shift) * 255 / highest;
                if (channels == 2) {
                    int alpha = line[x * channels + 1] >> shift;
                    level = (level * alpha + 255 * (255 - alpha)) / 255;
                }
                colours[x] = level << 16 | level << 8 | level;
            }
            shown.setRGB(0, y, colours.length, 1, colours, 0, colours.length);
        }
        return shown;
    }

    /** As the camera was held, by the number that Exif gives it. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        int w = picture.getWidth();
        int h = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) {
            return picture;
        }
        boolean isTurned = orientation > 4;
        var turned = new BufferedImage(isTurned ? h : w, isTurned ? w : h, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return turned;
    }

    /** The same colours as numbers of the web; a profile that cannot be read is taken for the web's own. */
    static BufferedImage webColours(BufferedImage picture, byte @Nullable [] profile) {
        if (profile == null) {
            return picture;
        }
        try {
            var read = ICC_Profile.getInstance(profile);
            if (read.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return picture;
            }
            var meant =
                    new DirectColorModel(new ICC_ColorSpace(read), 24, RED, GREEN, BLUE, 0, false, DataBuffer.TYPE_INT);
            var shown = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            new ColorConvertOp(null).filter(new BufferedImage(meant, picture.getRaster(), false, null), shown);
            return shown;
        } catch (IllegalArgumentException | CMMException e) {
            return picture;
        }
    }
}
