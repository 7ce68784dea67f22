package kr.hanmadi.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.document.PdfLines.Line;

/**
 * Joins the lines of a PDF to paragraphs. A PDF knows neither: where a paragraph ends is told by size of type, gap,
 * indention and how full a line is; whether a word goes on in the next line, by the space that most programs draw at a
 * line's end.
 */
final class PdfParagraphs {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…][”’\"')\\]]*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—\\s]*\\d{1,4}[-–—\\s]*(/\\s*\\d{1,4})?");
    private static final double OTHER_SIZE = 0.1;
    private static final double WIDER_GAP = 1.3;
    /** In letters of the line's size. */
    private static final double INDENTION = 0.6;
    /** A sentence that ends this many letters before the others' end is the last of its paragraph. */
    private static final double SHORT_END = 2.5;
    /** The share of the column that a line fills though its paragraph goes on, for long words are not cut. */
    private static final double LEAST_FILLED = 0.65;
    /** With so many lines ending in a space, one without it ends in the middle of a word. */
    private static final double DRAWS_SPACES = 0.3;

    private final List<Line> lines;
    private final Map<Integer, Float> gaps = new HashMap<>();
    private final boolean drawsSpaces;

    private PdfParagraphs(List<Line> all) {
        this.lines = all.stream()
                .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches() && !isRunningHead(line, all))
                .toList();
        for (int i = 1; i < lines.size(); i++) {
            var gap = gap(lines.get(i - 1), lines.get(i));
            if (gap > 0) {
                gaps.merge(Math.round(lines.get(i).size()), gap, Math::min);
            }
        }
        long spaced = lines.stream().filter(Line::spaceAfter).count();
        this.drawsSpaces = spaced > DRAWS_SPACES * lines.size();
    }

    /** One paragraph a line. */
    static String of(List<Line> lines) {
        return new PdfParagraphs(lines).join();
    }

    /** The same words at the same height of most pages. */
    private static boolean isRunningHead(Line line, List<Line> all) {
        var pages = new HashSet<Integer>();
        var words = withoutNumbers(line);
        for (var other : all) {
            if (Math.abs(other.y() - line.y()) < 2 && withoutNumbers(other).equals(words)) {
                pages.add(other.page());
            }
        }
        return pages.size() >= 3 && 2 * pages.size() > all.getLast().page();
    }

    private static String withoutNumbers(Line line) {
        return line.text().replaceAll("\\d+", "");
    }

    private String join() {
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (i > 0 && isEnd(lines.get(i - 1), line)) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            } else if (i > 0) {
                paragraph.append(lines.get(i - 1).spaceAfter() || !drawsSpaces ? " " : "");
            }
            paragraph.append(line.text());
        }
        paragraphs.add(paragraph.toString());
        return paragraphs.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private boolean isEnd(Line line, Line next) {
        if (Math.abs(line.size() - next.size()) > OTHER_SIZE * line.size()) {
            return true;
        }
        float gap = gap(line, next);
        if (gap > WIDER_GAP * gaps.getOrDefault(Math.round(next.size()), gap)) {
            return true;
        }
        if (gap > 0 && next.left() - line.left() > INDENTION * next.size()) {
            return true;
        }
        float left = left(line);
        float right = right(line);
        return line.right() < left + LEAST_FILLED * (right - left)
                || (line.right() < right - SHORT_END * line.size()
                        && SENTENCE_END.matcher(line.text()).matches());
    }

    /** From line to line, downwards; not positive from one page or column to the next. */
    private static float gap(Line line, Line next) {
        return line.page() == next.page() ? next.y() - line.y() : 0;
    }

    private float left(Line line) {
        return (float) column(line).mapToDouble(Line::left).min().orElse(line.left());
    }

    private float right(Line line) {
        return (float) column(line).mapToDouble(Line::right).max().orElse(line.right());
    }

    /** The lines that begin about where this one does. */
    private Stream<Line> column(Line line) {
        return lines.stream().filter(other -> Math.abs(other.left() - line.left()) < 3 * line.size());
    }
}
