package kr.hanmadi.search.api;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A stretch of text in pieces, the found words marked. */
public record Snippet(List<Piece> pieces) {
    public static final String OPEN = "\uE000";
    public static final String CLOSE = "\uE001";

    /** Words, and whether they were looked for. */
    public record Piece(String text, boolean marked) {}

    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /** What stands between two halves of one word: R&D. */
    private static final Pattern INSIDE = Pattern.compile(CLOSE + "([&·.-]?)" + OPEN);

    /** Reads what the highlighter marked; the halves of a compound, marked apart, become one. */
    public static Snippet of(String marked) {
        var pieces = new ArrayList<Piece>();
        var text = INSIDE.matcher(marked).replaceAll("$1");
        int i = 0;
        while (i < text.length()) {
            boolean open = text.startsWith(OPEN, i);
            int from = open ? i + 1 : i;
            int end = text.indexOf(open ? CLOSE : OPEN, from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                pieces.add(new Piece(text.substring(from, end).replace(OPEN, "").replace(CLOSE, ""), open));
            }
            i = open && end < text.length() ? end + 1 : end;
        }
        return new Snippet(pieces);
    }
}
