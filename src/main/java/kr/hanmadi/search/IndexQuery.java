package kr.hanmadi.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;

/** One query on the index of one kind: every word must be found, each as a phrase of its parts. */
final class IndexQuery {
    private static final int MOST_SENTENCES = 2;

    private final EntityManager entities;
    private final Class<?> entity;
    private final ResultType type;
    private final SearchRequest request;
    private final List<ReadWord> reading;

    IndexQuery(EntityManager entities, ResultType type, SearchRequest request, List<ReadWord> reading) {
        this.entities = entities;
        this.entity = switch (type) {
            case SPEAKER -> Person.class;
            case FORUM -> Forum.class;
            case QUOTE -> Quote.class;
            case ARTICLE -> Article.class;
        };
        this.type = type;
        this.request = request;
        this.reading = reading;
    }

    long count() {
        return Search.session(entities).search(entity).where(this::predicate).fetchTotalHitCount();
    }

    List<Hit> hits() {
        int offset = (request.page() - 1) * SearchRequest.PAGE_SIZE;
        List<List<?>> rows = Search.session(entities)
                .search(entity)
                .select(f -> f.composite()
                        .from(
                                f.field(IndexFields.ROW, Long.class),
                                f.highlight(IndexFields.TEXT),
                                f.highlight(IndexFields.bigram(IndexFields.TEXT)),
                                f.field(IndexFields.TEXT, String.class).multi())
                        .asList())
                .where(this::predicate)
                .sort(this::order)
                .highlighter(f -> f.unified()
                        .tag(Snippet.OPEN, Snippet.CLOSE)
                        .numberOfFragments(type == ResultType.QUOTE ? 50 : MOST_SENTENCES)
                        .noMatchSize(0))
                .fetchHits(offset, SearchRequest.PAGE_SIZE);
        var hits = new ArrayList<Hit>();
        for (var row : rows) {
            hits.add(new Hit(
                    (Long) row.get(0), snippet((List<?>) row.get(1), (List<?>) row.get(2), (List<?>) row.get(3))));
        }
        return hits;
    }

    /** What morphology marked, or, where it found nothing, what the bigrams marked; a remark is shown whole. */
    private Snippet snippet(List<?> morphemes, List<?> bigrams, List<?> stored) {
        var sentences = morphemes.isEmpty() ? bigrams : morphemes;
        if (type != ResultType.QUOTE || stored.isEmpty()) {
            return Snippet.of(
                    String.join(" … ", sentences.stream().map(String::valueOf).toList()));
        }
        var whole = String.valueOf(stored.getFirst());
        for (var sentence : sentences) {
            var marked = String.valueOf(sentence);
            var plain = marked.replace(Snippet.OPEN, "").replace(Snippet.CLOSE, "");
            int at = whole.indexOf(plain);
            if (at >= 0) {
                whole = whole.substring(0, at) + marked + whole.substring(at + plain.length());
            }
        }
        return Snippet.of(whole);
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
