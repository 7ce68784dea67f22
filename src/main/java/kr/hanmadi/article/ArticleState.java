package kr.hanmadi.article;

/** Where an article stands. Readers see {@link #PUBLISHED} and {@link #CORRECTED} ones only. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    CORRECTED,
    WITHDRAWN;

    /** Whether readers see an article in this state; the database says so once more, in its column {@code readable}. */
    public boolean isReadable() {
        return switch (this) {
            case PUBLISHED, CORRECTED -> true;
            case DRAFT, WITHDRAWN -> false;
        };
    }

    boolean canBecome(ArticleState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED, CORRECTED -> next == CORRECTED || next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
