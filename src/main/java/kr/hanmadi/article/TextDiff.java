package kr.hanmadi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts: word by word within paragraphs that belong together. */
public final class TextDiff {
    /** Above this many pairs to compare, a stretch is shown as replaced whole. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

    private TextDiff() {}

    /** A run of words that both texts hold, or only one. */
    public record Piece(Kind kind, String text) {
        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }
    }

    /** 그대로, 뺌, 넣음. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** The words of both texts in reading order, cut where they part. */
    public static List<Piece> diffByWord(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (var step : steps(cut(before), cut(after))) {
            if (!pieces.isEmpty() && pieces.getLast().kind() == step.kind()) {
                var last = pieces.removeLast();
                pieces.add(new Piece(step.kind(), last.text() + step.text()));
            } else {
                pieces.add(step);
            }
        }
        return pieces;
    }

    /** Only the paragraphs that changed, each with its words. */
    public static List<List<Piece>> paragraphs(String before, String after) {
        var changed = new ArrayList<List<Piece>>();
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        for (var step : steps(lines(before), lines(after))) {
            switch (step.kind()) {
                case REMOVED -> removed.add(step.text());
                case ADDED -> added.add(step.text());
                case SAME -> pair(removed, added, changed);
            }
        }
        pair(removed, added, changed);
        return changed;
    }

    private static void pair(List<String> removed, List<String> added, List<List<Piece>> changed) {
        for (int i = 0; i < Math.max(removed.size(), added.size()); i++) {
            if (i >= added.size()) {
                changed.add(List.of(new Piece(Kind.REMOVED, removed.get(i))));
            } else if (i >= removed.size()) {
                changed.add(List.of(new Piece(Kind.ADDED, added.get(i))));
            } else {
                changed.add(diffByWord(removed.get(i), added.get(i)));
            }
        }
        removed.clear();
        added.clear();
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> cut(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The longest common subsequence, after the beginnings and endings that are the same. */
    private static List<Piece> steps(List<String> before, List<String> after) {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        var steps = new ArrayList<Piece>();
        add(steps, Kind.SAME, before.subList(0, head));
        middle(steps, before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        add(steps, Kind.SAME, before.subList(before.size() - tail, before.size()));
        return steps;
    }

    private static void middle(List<Piece> steps, List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            add(steps, Kind.REMOVED, before);
            add(steps, Kind.ADDED, after);
            return;
        }
        var longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                steps.add(new Piece(Kind.SAME, before.get(i)));
                i++;
                j++;
            } else if (j >= after.size() || i < before.size() && longest[i + 1][j] >= longest[i][j + 1]) {
                steps.add(new Piece(Kind.REMOVED, before.get(i++)));
            } else {
                steps.add(new Piece(Kind.ADDED, after.get(j++)));
            }
        }
    }

    private static void add(List<Piece> steps, Kind kind, List<String> words) {
        words.forEach(word -> steps.add(new Piece(kind, word)));
    }
}
