package kr.hanmadi.article;

/** Where an article stands. Readers see {@link #PUBLISHED} and {@link #CORRECTED} ones only. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    CORRECTED,
    WITHDRAWN,
    DISCARDED;

    /** Whether readers see an article in this state; the database says so once more, in its column {@code readable}. */
    public boolean isReadable() {
        return switch (this) {
            case PUBLISHED, CORRECTED -> true;
            case DRAFT, WITHDRAWN, DISCARDED -> false;
        };
    }

    /** Whether readers see it or saw it once. */
    public boolean wasSeen() {
        return this != DRAFT && this != DISCARDED;
    }

    boolean canBecome(ArticleState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED || next == DISCARDED;
            case PUBLISHED, CORRECTED -> next == CORRECTED || next == WITHDRAWN;
            case WITHDRAWN -> false; // it can be given back, which is told otherwise
            case DISCARDED -> next == DRAFT;
        };
    }
}
