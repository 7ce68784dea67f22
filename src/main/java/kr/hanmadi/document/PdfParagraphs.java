package kr.hanmadi.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    /** The narrowest gap between lines of a size. */
    private final Map<Integer, Float> gaps = new HashMap<>();
    /** By where lines begin, to the point: how far the longest of them goes. */
    private final NavigableMap<Integer, Float> columns = new TreeMap<>();

    private final boolean drawsSpaces;

    /** What stands at a height of a page, without its numbers. */
    private record Head(int y, String words) {
        static Head of(Line line) {
            return new Head(Math.round(line.y()), line.text().replaceAll("\\d+", ""));
        }
    }

    private PdfParagraphs(List<Line> all) {
        var heads = runningHeads(all);
        this.lines = all.stream()
                .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches() && !heads.contains(Head.of(line)))
                .toList();
        lines.forEach(line -> columns.merge(Math.round(line.left()), line.right(), Math::max));
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
    private static Set<Head> runningHeads(List<Line> all) {
        var pages = new HashMap<Head, Set<Integer>>();
        all.forEach(line ->
                pages.computeIfAbsent(Head.of(line), none -> new HashSet<>()).add(line.page()));
        return pages.entrySet().stream()
                .filter(each -> each.getValue().size() >= 3
                        && 2 * each.getValue().size() > all.getLast().page())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
        var column = column(line);
        float left = column.firstKey();
        float right = Collections.max(column.values());
        return line.right() < left + LEAST_FILLED * (right - left)
                || (line.right() < right - SHORT_END * line.size()
                        && SENTENCE_END.matcher(line.text()).matches());
    }

    /** From line to line, downwards; not positive from one page or column to the next. */
    private static float gap(Line line, Line next) {
        return line.page() == next.page() ? next.y() - line.y() : 0;
    }

    /** The lines that begin about where this one does. */
    private NavigableMap<Integer, Float> column(Line line) {
        int reach = Math.round(3 * line.size());
        int left = Math.round(line.left());
        return columns.subMap(left - reach, true, left + reach, true);
    }
}
