package kr.hanmadi.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;

/** One query on the index of one kind: every word must be found, each as a phrase of its parts. */
final class IndexQuery {
    private static final String WHOLE = "whole";
    private static final String SENTENCE = "sentence";

    private final EntityManager entities;
    private final Class<?> entity;
    private final ResultType type;
    private final SearchRequest request;
    private final List<ReadWord> reading;

    IndexQuery(
            EntityManager entities, Class<?> entity, ResultType type, SearchRequest request, List<ReadWord> reading) {
        this.entities = entities;
        this.entity = entity;
        this.type = type;
        this.request = request;
        this.reading = reading;
    }

    long count() {
        return Search.session(entities).search(entity).where(this::predicate).fetchTotalHitCount();
    }

    List<Hit> hits() {
        int offset = (request.page() - 1) * SearchRequest.PAGE_SIZE;
        var highlighter = type == ResultType.QUOTE ? WHOLE : SENTENCE;
        List<List<?>> rows = Search.session(entities)
                .search(entity)
                .select(f -> f.composite()
                        .from(
                                f.field(IndexFields.ROW, Long.class),
                                f.highlight(IndexFields.TEXT).highlighter(highlighter),
                                f.highlight(IndexFields.bigram(IndexFields.TEXT))
                                        .highlighter(highlighter))
                        .asList())
                .where(this::predicate)
                .sort(this::order)
                .highlighter(
                        WHOLE,
                        f -> f.unified()
                                .tag(Snippet.OPEN, Snippet.CLOSE)
                                .boundaryScanner()
                                .whole()
                                .end())
                .highlighter(
                        SENTENCE,
                        f -> f.unified()
                                .tag(Snippet.OPEN, Snippet.CLOSE)
                                .numberOfFragments(2)
                                .noMatchSize(0))
                .fetchHits(offset, SearchRequest.PAGE_SIZE);
        var hits = new ArrayList<Hit>();
        for (var row : rows) {
            hits.add(new Hit((Long) row.get(0), snippet((List<?>) row.get(1), (List<?>) row.get(2))));
        }
        return hits;
    }

    /** What morphology marked, or, where it found nothing, what the bigrams marked. */
    private static Snippet snippet(List<?> morphemes, List<?> bigrams) {
        var marked = joined(morphemes);
        return marked.hasMarks() ? marked : joined(bigrams);
    }

    private static Snippet joined(List<?> fragments) {
        return Snippet.of(
                String.join(" … ", fragments.stream().map(String::valueOf).toList()));
    }

    private PredicateFinalStep predicate(SearchPredicateFactory f) {
        var all = f.bool();
        all.filter(f.match().field(IndexFields.VISIBLE).matching(true));
        for (var word : reading) {
            all.must(anyOf(f, word));
        }
        if (type == ResultType.QUOTE) {
            all.filter(f.terms().field(IndexFields.QUOTE_KIND).matchingAny("DIRECT", "INDIRECT"));
        }
        var personId = request.personId();
        if (personId != null) {
            if (type == ResultType.QUOTE || type == ResultType.SPEAKER) {
                all.filter(f.match().field(IndexFields.PERSON_ID).matching(personId));
            } else {
                all.mustNot(f.matchAll());
            }
        }
        return all;
    }

    private PredicateFinalStep anyOf(SearchPredicateFactory f, ReadWord word) {
        var any = f.bool();
        phrases(f, any, word.text(), 1f);
        word.synonyms().forEach(synonym -> phrases(f, any, synonym, 0.8f));
        if (!word.personIds().isEmpty() && type != ResultType.ARTICLE) {
            any.should(f.terms()
                    .field(IndexFields.PERSON_ID)
                    .matchingAny(word.personIds())
                    .constantScore()
                    .boost(10f));
        }
        return any;
    }

    private void phrases(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> any, String words, float boost) {
        if (type != ResultType.QUOTE) {
            phrase(f, any, IndexFields.TITLE, words, boost * 4f);
        } else {
            phrase(f, any, IndexFields.SPEAKER, words, boost * 2f);
        }
        phrase(f, any, IndexFields.TEXT, words, boost);
    }

    private static void phrase(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> any, String field, String words, float boost) {
        any.should(f.phrase().field(field).matching(words).boost(boost));
        any.should(f.phrase().field(IndexFields.bigram(field)).matching(words).boost(boost * 0.3f));
    }

    private SortFinalStep order(SearchSortFactory f) {
        boolean dated = type != ResultType.SPEAKER;
        return switch (request.order()) {
            case NEWEST ->
                dated ? f.composite().add(f.field(IndexFields.DAY).desc()).add(byRow(f)) : byRow(f);
            case OLDEST ->
                dated ? f.composite().add(f.field(IndexFields.DAY).asc()).add(byRow(f)) : byRow(f);
            case RELEVANCE -> f.composite().add(f.score()).add(byRow(f));
        };
    }

    /** Equal hits keep their order from page to page. */
    private static SortFinalStep byRow(SearchSortFactory f) {
        return f.field(IndexFields.ROW).desc();
    }
}
