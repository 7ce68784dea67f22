package kr.hanmadi.search.api;

import java.util.Set;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.search.api.FacetValues.Constants;
import kr.hanmadi.search.api.FacetValues.Printed;
import kr.hanmadi.search.api.FacetValues.Rows;

/** By what results are counted and narrowed: 발언자, 소속, 포럼, 유형, 말의 성격, 기자, 매체. */
public enum FacetKind implements SearchParameter {
    SPEAKER(
            "speaker",
            "personId",
            Rows.PEOPLE,
            ResultType.QUOTE,
            ResultType.ARTICLE,
            ResultType.FORUM,
            ResultType.SPEAKER),
    AFFILIATION(
            "organisation",
            "organisationId",
            Rows.ORGANISATIONS,
            ResultType.QUOTE,
            ResultType.ARTICLE,
            ResultType.SPEAKER),
    FORUM("forum", "forumId", Rows.FORUMS, ResultType.QUOTE, ResultType.ARTICLE),
    KIND(
            "kind",
            "kind",
            Constants.of("quote.kind.", QuoteKind.values()).and("forum.kind.", ForumKind.values()),
            ResultType.QUOTE,
            ResultType.FORUM),
    ACT("act", "act", Constants.of("act.", SpeechAct.values()), ResultType.QUOTE),
    REPORTER("reporter", "reporter", new Printed(), ResultType.QUOTE, ResultType.ARTICLE),
    OUTLET("outlet", "outlet", new Printed(), ResultType.QUOTE, ResultType.ARTICLE);

    private final String parameter;
    private final String field;
    private final FacetValues valueType;
    private final Set<ResultType> types;

    FacetKind(String parameter, String field, FacetValues valueType, ResultType... types) {
        this.parameter = parameter;
        this.field = field;
        this.valueType = valueType;
        this.types = Set.of(types);
    }

    @Override
    public String parameter() {
        return parameter;
    }

    /** The field of the index that holds its values. */
    public String field() {
        return field;
    }

    public FacetValues valueType() {
        return valueType;
    }

    /** Whether its values are the keys of rows. */
    public boolean isOfRows() {
        return valueType instanceof Rows;
    }

    /** Whether results of that kind have it. */
    public boolean isOf(ResultType type) {
        return types.contains(type);
    }
}
