package kr.hanmadi.search;

import java.util.Set;

/** By what results are counted and narrowed: 발언자, 소속, 포럼, 기자, 유형, 말의 성격. */
public enum FacetKind {
    SPEAKER(IndexFields.PERSON_ID, true, ResultType.QUOTE, ResultType.ARTICLE, ResultType.FORUM, ResultType.SPEAKER),
    AFFILIATION(IndexFields.ORGANISATION_ID, true, ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER),
    FORUM(IndexFields.FORUM_ID, true, ResultType.QUOTE, ResultType.ARTICLE),
    KIND(IndexFields.KIND, false, ResultType.QUOTE, ResultType.FORUM),
    ACT(IndexFields.ACT, false, ResultType.QUOTE),
    REPORTER(IndexFields.REPORTER, false, ResultType.QUOTE, ResultType.ARTICLE);

    private final String field;
    private final boolean ofRows;
    private final Set<ResultType> types;

    FacetKind(String field, boolean ofRows, ResultType... types) {
        this.field = field;
        this.ofRows = ofRows;
        this.types = Set.of(types);
    }

    String field() {
        return field;
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
