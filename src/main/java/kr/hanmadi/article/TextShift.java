package kr.hanmadi.article;

import java.util.ArrayList;
import java.util.List;

/** Where the places of a text stand after it changed. */
public final class TextShift {
    /** A stretch that was replaced: where it stood, and where what replaces it stands. */
    private record Replaced(int from, int until, int newFrom, int newUntil) {}

    private final List<Replaced> all;

    private TextShift(List<Replaced> all) {
        this.all = all;
    }

    public static TextShift between(String before, String after) {
        var all = new ArrayList<Replaced>();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        int at = 0;
        int newAt = 0;
        for (var piece : TextDiff.diffByWord(before, after)) {
            switch (piece.kind()) {
                case REMOVED -> removed.append(piece.text());
                case ADDED -> added.append(piece.text());
                case SAME -> {
                    add(all, at, removed.toString(), newAt, added.toString());
                    at += removed.length() + piece.text().length();
                    newAt += added.length() + piece.text().length();
                    removed.setLength(0);
                    added.setLength(0);
                }
            }
        }
        add(all, at, removed.toString(), newAt, added.toString());
        return new TextShift(all);
    }

    /** Without the letters at both ends that stayed: of “돌봄이 → “돌봄은 only the last letter is replaced. */
    private static void add(List<Replaced> all, int at, String removed, int newAt, String added) {
        int shorter = Math.min(removed.length(), added.length());
        int head = 0;
        while (head < shorter && removed.charAt(head) == added.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && removed.charAt(removed.length() - 1 - tail) == added.charAt(added.length() - 1 - tail)) {
            tail++;
        }
        if (removed.length() > head + tail || added.length() > head + tail) {
            all.add(new Replaced(at + head, at + removed.length() - tail, newAt + head, newAt + added.length() - tail));
        }
    }

    /** Where a stretch begins now that began there; what is put in at its very beginning belongs to it. */
    public int start(int offset) {
        int moved = 0;
        for (var each : all) {
            if (offset < each.from()) {
                break;
            }
            if (offset == each.from()) {
                return each.newFrom();
            }
            if (offset < each.until()) {
                return each.newUntil();
            }
            moved = each.newUntil() - each.until();
        }
        return offset + moved;
    }

    /** Where a stretch ends now that ended there; what is put in at its very end belongs to it. */
    public int end(int offset) {
        int moved = 0;
        for (var each : all) {
            if (offset < each.from() || offset == each.from() && each.from() < each.until()) {
                break;
            }
            if (offset < each.until()) {
                return each.newFrom();
            }
            moved = each.newUntil() - each.until();
        }
        return offset + moved;
    }
}
