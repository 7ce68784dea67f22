package kr.hanmadi.search.api;

import java.util.Set;

/** By what results are counted and narrowed: 발언자, 소속, 포럼, 유형, 말의 성격, 기자, 매체. */
public enum FacetKind implements SearchParameter {
    SPEAKER("speaker", true, ResultType.QUOTE, ResultType.ARTICLE, ResultType.FORUM, ResultType.SPEAKER),
    AFFILIATION("organisation", true, ResultType.QUOTE, ResultType.ARTICLE, ResultType.SPEAKER),
    FORUM("forum", true, ResultType.QUOTE, ResultType.ARTICLE),
    KIND("kind", false, ResultType.QUOTE, ResultType.FORUM),
    ACT("act", false, ResultType.QUOTE),
    REPORTER("reporter", false, ResultType.QUOTE, ResultType.ARTICLE),
    OUTLET("outlet", false, ResultType.QUOTE, ResultType.ARTICLE);

    private final String parameter;
    private final boolean ofRows;
    private final Set<ResultType> types;

    FacetKind(String parameter, boolean ofRows, ResultType... types) {
        this.parameter = parameter;
        this.ofRows = ofRows;
        this.types = Set.of(types);
    }

    @Override
    public String parameter() {
        return parameter;
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
