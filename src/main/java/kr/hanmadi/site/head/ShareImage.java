package kr.hanmadi.site.head;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws the picture that messengers show beside a link: the words, who said them, and our name. */
final class ShareImage {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Color PAPER = new Color(0xfbfaf7);
    private static final Color INK = new Color(0x1c1a17);
    private static final Color QUIET = new Color(0x5f5a52);
    private static final Color BRAND = new Color(0x8c1c13);
    private static final int LEFT = 150;
    private static final int RIGHT = 80;
    private static final int TOP = 96;
    private static final int FOOT = 128;
    private static final int LARGEST = 62;
    private static final int SMALLEST = 34;
    private static final float LEADING = 1.5f;
    /** More letters than the picture has room for, in the narrowest letters; no text is laid out beyond it. */
    private static final int MOST_WORDS = 700;

    private static final int MOST_OF_LINE = 150;
    /** A label in less room than this says nothing. */
    private static final int LEAST_ROOM = 80;

    private final Font serif;
    private final Font sans;

    /** @throws IllegalStateException where this machine cannot draw letters */
    ShareImage() {
        try {
            serif = font("NanumMyeongjo.ttf");
            sans = font("NanumSquareB.ttf");
            draw("한마디", null, "한마디", null, "한마디");
        } catch (FontFormatException | IOException | RuntimeException | InternalError | LinkageError e) {
            throw new IllegalStateException("This machine draws no letters: " + e, e);
        }
    }

    private static Font font(String name) throws FontFormatException, IOException {
        try (var file = Objects.requireNonNull(ShareImage.class.getResourceAsStream("/kr/hanmadi/site/" + name))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        }
    }

    /**
     * A picture as PNG.
     *
     * @param words in large letters; {@code mark} stands before them when they are a quotation
     * @param who below the words, and {@code label} beside it
     * @param foot in the last line, on the right
     */
    byte[] draw(String words, @Nullable String mark, @Nullable String who, @Nullable String label, String foot) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            pen.setColor(PAPER);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            if (mark != null) {
                pen.setColor(BRAND);
                layout(mark, serif, 150, pen).draw(pen, LEFT - 82, TOP + 118);
            }
            int until = drawWords(start(words, MOST_WORDS), pen);
            speaker(
                    who == null ? null : start(who, MOST_OF_LINE),
                    label == null ? null : start(label, MOST_OF_LINE),
                    until,
                    pen);
            foot(start(foot, MOST_OF_LINE), pen);
        } finally {
            pen.dispose();
        }
        return png(picture);
    }

    /** The text, or its first letters and a sign that it goes on. */
    private static String start(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip() + "…";
    }

    /** As large as they fit; what does not fit in the smallest letters is cut. */
    private int drawWords(String words, Graphics2D pen) {
        pen.setColor(INK);
        int room = HEIGHT - TOP - FOOT - 80;
        var lines = List.<String>of();
        int size = LARGEST;
        for (; size >= SMALLEST; size -= 4) {
            lines = lines(words, size, pen);
            if (lines.size() * size * LEADING <= room) {
                break;
            }
        }
        size = Math.max(size, SMALLEST);
        int most = (int) (room / (size * LEADING));
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, lines.getLast().replaceFirst("…$", "") + "…");
        }
        float at = TOP;
        for (var line : lines) {
            at += size * LEADING;
            layout(line, serif, size, pen).draw(pen, LEFT, at - size * 0.35f);
        }
        return Math.round(at);
    }

    private void speaker(@Nullable String who, @Nullable String label, int below, Graphics2D pen) {
        if (who == null) {
            return;
        }
        var name = layout(cut(who, 34, WIDTH - LEFT - RIGHT, pen), sans, 34, pen);
        int at = below + 52;
        pen.setColor(INK);
        name.draw(pen, LEFT, at);
        float from = LEFT + name.getAdvance() + 18;
        if (label != null && WIDTH - RIGHT - from >= LEAST_ROOM) {
            pen.setColor(QUIET);
            layout(cut(label, 26, WIDTH - RIGHT - from, pen), sans, 26, pen).draw(pen, from, at);
        }
    }

    private void foot(String text, Graphics2D pen) {
        pen.setColor(INK);
        pen.fillRect(LEFT, HEIGHT - FOOT + 40, WIDTH - LEFT - RIGHT, 2);
        pen.setColor(BRAND);
        var brand = layout("“한마디”", serif, 34, pen);
        brand.draw(pen, LEFT, HEIGHT - 36);
        pen.setColor(QUIET);
        float room = WIDTH - RIGHT - LEFT - brand.getAdvance() - 40;
        var right = layout(cut(text, 24, room, pen), sans, 24, pen);
        right.draw(pen, WIDTH - RIGHT - right.getAdvance(), HEIGHT - 38);
    }

    /** Lines are broken between words; a word longer than a line is broken where it must. */
    private List<String> lines(String words, int size, Graphics2D pen) {
        float room = WIDTH - LEFT - RIGHT;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (advance(longer, size, pen) <= room) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.setLength(0);
            line.append(breakWord(word, size, room, lines, pen));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private String breakWord(String word, int size, float room, List<String> lines, Graphics2D pen) {
        var rest = word;
        while (advance(rest, size, pen) > room) {
            int fits = rest.offsetByCodePoints(0, 1);
            while (fits < rest.length()
                    && advance(rest.substring(0, rest.offsetByCodePoints(fits, 1)), size, pen) <= room) {
                fits = rest.offsetByCodePoints(fits, 1);
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }

    private String cut(String text, int size, float room, Graphics2D pen) {
        var shown = text;
        while (shown.length() > 1 && layout(shown + "…", sans, size, pen).getAdvance() > room) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
        }
        return shown.equals(text) ? text : shown.strip() + "…";
    }

    private float advance(String text, int size, Graphics2D pen) {
        return layout(text, serif, size, pen).getAdvance();
    }

    /** Letters that a font lacks, such as Hanja in the serif, are taken from the other. */
    private TextLayout layout(String text, Font font, int size, Graphics2D pen) {
        var shown = text.isEmpty() ? " " : text;
        var letters = new AttributedString(shown);
        letters.addAttribute(TextAttribute.FONT, font.deriveFont((float) size));
        var other = font == serif ? sans : serif;
        for (int i = 0; i < shown.length(); i += Character.charCount(shown.codePointAt(i))) {
            int c = shown.codePointAt(i);
            if (!font.canDisplay(c) && other.canDisplay(c)) {
                letters.addAttribute(TextAttribute.FONT, other.deriveFont((float) size), i, i + Character.charCount(c));
            }
        }
        return new TextLayout(letters.getIterator(), pen.getFontRenderContext());
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
