package kr.hanmadi.search.api;

import java.util.Set;

/** By what results are counted and narrowed: 발언자, 소속, 포럼, 기자, 유형, 말의 성격. */
public enum FacetKind {
    SPEAKER(true, ResultType.QUOTE, ResultType.ARTICLE, ResultType.FORUM, ResultType.SPEAKER),
    AFFILIATION(true, ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER),
    FORUM(true, ResultType.QUOTE, ResultType.ARTICLE),
    KIND(false, ResultType.QUOTE, ResultType.FORUM),
    ACT(false, ResultType.QUOTE),
    REPORTER(false, ResultType.QUOTE, ResultType.ARTICLE);

    private final boolean ofRows;
    private final Set<ResultType> types;

    FacetKind(boolean ofRows, ResultType... types) {
        this.ofRows = ofRows;
        this.types = Set.of(types);
    }

    /** Whether its values are the keys of rows. */
    public boolean isOfRows() {
        return ofRows;
    }

    /** Whether results of that kind have it. */
    public boolean isOf(ResultType type) {
        return types.contains(type);
    }
}
