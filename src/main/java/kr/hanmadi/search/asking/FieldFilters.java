package kr.hanmadi.search.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.reading.KindWords;
import kr.hanmadi.search.reading.Period;
import kr.hanmadi.search.reading.QueryExpression.InField;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.ResolvedFieldFilter;
import kr.hanmadi.search.reading.Synonyms;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rows that the fields of a query mean: 소속:가나협회, 토론회:나루. */
@Component
final class FieldFilters {
    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;

    FieldFilters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What each field of a query means. */
    Map<InField, ResolvedFieldFilter> resolve(SearchSession index, InterpretedQuery asked) {
        var meanings = new HashMap<InField, ResolvedFieldFilter>();
        QueryPlan.inFields(asked.query())
                .forEach(field -> meanings.computeIfAbsent(field, each -> resolve(index, asked, each)));
        return meanings;
    }

    private ResolvedFieldFilter resolve(SearchSession index, InterpretedQuery asked, InField field) {
        var text = field.text();
        return switch (field.field()) {
            case SPEAKER -> ResolvedFieldFilter.of(people(asked, text), text);
            case AFFILIATION -> ResolvedFieldFilter.of(organisations(asked, text), text);
            case FORUM -> ResolvedFieldFilter.of(forums(index, text, false), text);
            case TOPIC -> ResolvedFieldFilter.of(forums(index, text, true), text);
            case REPORTER ->
                new ResolvedFieldFilter(Set.of(), text, Set.of(text.replaceAll("\\s*기자$", "")), null, null);
            case OUTLET -> ResolvedFieldFilter.of(Set.of(), text);
            case PERIOD ->
                Period.read(text, asked.reader().today())
                        .map(period -> new ResolvedFieldFilter(Set.of(), text, Set.of(), period.from(), period.to()))
                        .orElse(ResolvedFieldFilter.of(Set.of(), text));
            case KIND -> new ResolvedFieldFilter(Set.of(), text, KindWords.kindsNamed(text), null, null);
        };
    }

    private static Set<Long> people(InterpretedQuery asked, String text) {
        var read = asked.reader().read(text, asked.request().switches());
        return new QueryPlan(read, Relaxation.NONE, "", Map.of())
                .terms()
                .flatMap(term -> term.word().personIds().stream())
                .collect(Collectors.toSet());
    }

    private Set<Long> organisations(InterpretedQuery asked, String text) {
        var names = new ArrayList<String>();
        names.add(text);
        names.addAll(asked.reader().otherForms(text));
        return names.stream()
                .map(name -> Synonyms.key(name).replace("%", "").replace("_", ""))
                .filter(key -> !key.isEmpty())
                .flatMap(key -> jdbc
                        .sql("select id from keyed_organisation where organisation_key like ? order by id limit ?")
                        .params("%" + key + "%", MOST_ROWS)
                        .query((row, number) -> row.getLong(1))
                        .list()
                        .stream())
                .collect(Collectors.toSet());
    }

    private static Set<Long> forums(SearchSession index, String text, boolean withTopic) {
        return Set.copyOf(index.search(IndexQuery.entityOf(ResultType.FORUM))
                .select(f -> f.field(IndexFields.ROW, Long.class))
                .where(f -> {
                    var any = f.bool();
                    any.should(f.phrase().field(IndexFields.TITLE).matching(text));
                    any.should(f.phrase()
                            .field(IndexFields.bigram(IndexFields.TITLE))
                            .matching(text));
                    if (withTopic) {
                        any.should(f.phrase().field(IndexFields.TEXT).matching(text));
                    }
                    return any;
                })
                .fetchHits(MOST_ROWS));
    }
}
