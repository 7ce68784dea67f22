package kr.hanmadi.desk;

/** There is a forum that the article may be tied to; the editor is asked, and nothing is saved yet. */
class ForumAlreadyKnown extends Refused {
    private static final long serialVersionUID = 1L;

    private final String forumId;

    ForumAlreadyKnown(String forumId, String key) {
        super(key);
        this.forumId = forumId;
    }

    String forumId() {
        return forumId;
    }
}
