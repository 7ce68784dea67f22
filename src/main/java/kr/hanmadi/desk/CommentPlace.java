package kr.hanmadi.desk;

/** Finds the place of a comment again, whatever else of the text was changed meanwhile: its words, next to where they stood. */
final class CommentPlace {
    private CommentPlace() {}

    /** Where the words begin; -1 where they stand nowhere any more. */
    static int find(String body, String words, int before) {
        int behind = body.indexOf(words, Math.max(0, before));
        int ahead = body.lastIndexOf(words, before);
        if (behind < 0 || ahead < 0) {
            return Math.max(behind, ahead);
        }
        return before - ahead < behind - before ? ahead : behind;
    }
}
