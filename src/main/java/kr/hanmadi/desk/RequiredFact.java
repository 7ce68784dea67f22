package kr.hanmadi.desk;

import kr.hanmadi.article.Article;

/** What a newsroom may want to know of every report before it goes out. */
public enum RequiredFact {
    OUTLET("outlet") {
        @Override
        boolean isKnown(Article article) {
            return article.getOutlet() != null;
        }
    },
    REPORTER("reporters") {
        @Override
        boolean isKnown(Article article) {
            return !article.getBylines().isEmpty();
        }
    },
    SOURCE("source-url") {
        @Override
        boolean isKnown(Article article) {
            return article.getSourceUrl() != null;
        }
    },
    /** Or that it reports none. */
    FORUM("forum-name") {
        @Override
        boolean isKnown(Article article) {
            return article.getForum() != null
                    || article.isForumDecided()
                    || !article.getSchedule().isEmpty();
        }
    };

    private final String field;

    RequiredFact(String field) {
        this.field = field;
    }

    abstract boolean isKnown(Article article);

    /** The field of the review that takes it, and the end of a message's key. */
    String field() {
        return field;
    }
}
