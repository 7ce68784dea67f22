package kr.hanmadi.desk;

import java.io.Serializable;

/**
 * What an editor says about a place of a report.
 *
 * @param from where its passage begins
 * @param words of the passage that it is about; empty for the passage
 * @param proposed what should stand in their place; empty for nothing
 */
record CommentForm(int from, String words, String proposed, String said) implements Serializable {
    static final int LONGEST = 2000;

    CommentForm {
        words = words.strip();
        proposed = proposed.strip();
        said = said.strip();
    }

    void check() {
        if (said.isEmpty() && proposed.isEmpty()) {
            throw new Refused("desk.comments.missing");
        }
        if (said.length() > LONGEST || words.length() > LONGEST || proposed.length() > LONGEST) {
            throw new Refused("desk.comments.long");
        }
        if (!proposed.isEmpty() && words.isEmpty()) {
            throw new Refused("desk.comments.proposed.of-nothing");
        }
        if (!proposed.isEmpty() && proposed.equals(words)) {
            throw new Refused("desk.text.same");
        }
    }
}
