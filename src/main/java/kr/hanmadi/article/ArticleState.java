package kr.hanmadi.article;

import java.util.Set;

/** Where an article stands. Readers see {@link #PUBLISHED} and {@link #CORRECTED} ones only. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    CORRECTED,
    WITHDRAWN;

    /** The states in which readers see an article. */
    public static final Set<ArticleState> READABLE = Set.of(PUBLISHED, CORRECTED);

    boolean canBecome(ArticleState next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED;
            case PUBLISHED, CORRECTED -> next == CORRECTED || next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
