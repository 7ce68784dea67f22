package kr.hanmadi.search.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.search.api.Cursor;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.search.index.IndexFields;
import kr.hanmadi.search.reading.QueryPlan;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jspecify.annotations.Nullable;

/** One query on the index of one kind. */
public final class IndexQuery {
    private static final int MOST_SENTENCES = 2;
    private static final int MOST_WEIGHED = 1000;
    private static final int MOST_ALIKE = 1000;
    /** Which of {@link #projectedFields}. */
    private static final int FOUND = 11;

    private final SearchSession index;
    private final Class<?> entity;
    private final ResultType type;
    private final SearchRequest request;
    private final QueryPlan plan;
    private final MatchReason reason;

    /**
     * One page of hits, and how many there are on all pages.
     *
     * @param end the place of the last one; null when no more follow
     */
    public record Page(long total, List<Hit> hits, @Nullable Cursor end) {}

    public IndexQuery(SearchSession index, ResultType type, SearchRequest request, QueryPlan plan) {
        this.index = index;
        this.entity = entityOf(type);
        this.type = type;
        this.request = request;
        this.plan = plan;
        this.reason = new MatchReason(type, plan);
    }

    public static Class<?> entityOf(ResultType type) {
        return switch (type) {
            case SPEAKER -> Person.class;
            case FORUM -> Forum.class;
            case QUOTE -> Quote.class;
            case ARTICLE -> Article.class;
        };
    }

    public long count() {
        return index.search(entity).where(this::predicate).fetchTotalHitCount();
    }

    public boolean findsAnything() {
        return !index.search(entity)
                .select(f -> f.field(IndexFields.ROW, Long.class))
                .where(this::predicate)
                .fetchHits(1)
                .isEmpty();
    }

    private PredicateFinalStep predicate(SearchPredicateFactory f) {
        return new Predicates(f, type, plan).whole(request.filter(), null, true);
    }

    /** One page of hits, and how many there are. Beyond a thousand they are counted apart, without being weighed. */
    public Page page() {
        var query = index.search(entity)
                .select(f -> f.composite().from(projectedFields(f)).asList())
                .where(this::pagePredicate)
                .sort(this::order);
        if (request.marked()) {
            query = query.highlighter(f -> f.unified()
                    .tag(Snippet.OPEN, Snippet.CLOSE)
                    .numberOfFragments(type == ResultType.QUOTE ? 50 : MOST_SENTENCES)
                    .orderByScore(type != ResultType.QUOTE)
                    .noMatchSize(0));
        }
        int from = (request.page() - 1) * request.size();
        int first = bySentence() ? 0 : from;
        var result = query.totalHitCountThreshold(MOST_WEIGHED)
                .fetch(first, bySentence() ? Math.max(from + request.size(), BestSentence.ARTICLES) : request.size());
        boolean known = result.total().isHitCountExact() && request.after() == null;
        var rows = bySentence()
                ? bestFirst(result.hits()).stream()
                        .skip(from)
                        .limit(request.size())
                        .toList()
                : result.hits();
        var end = rows.size() < request.size() ? null : hit(rows.getLast()).cursor();
        return new Page(known ? result.total().hitCount() : count(), collapsed(rows), end);
    }

    /** Whether these are the first articles that answer a question: what one sentence of theirs tells counts too. */
    private boolean bySentence() {
        return type == ResultType.ARTICLE
                && plan.relaxation() == Relaxation.ANY
                && request.order() == ResultOrder.RELEVANCE
                && request.after() == null
                && (request.page() - 1) * request.size() < BestSentence.ARTICLES;
    }

    private List<List<?>> bestFirst(List<? extends List<?>> rows) {
        var question = new BestSentence(
                plan.written(),
                index.search(entity).where(f -> f.matchAll()).fetchTotalHitCount(),
                term -> index.search(entity)
                        .where(f -> f.terms().field(IndexFields.WHOLE).matchingAny(term))
                        .fetchTotalHitCount());
        record Scored(List<?> row, double score) {}
        var looked = rows.stream()
                .limit(BestSentence.ARTICLES)
                .map(row -> new Scored(row, question.score((BestSentence.Found) row.get(FOUND))))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .<List<?>>map(Scored::row);
        return Stream.concat(looked, rows.stream().skip(BestSentence.ARTICLES)).toList();
    }

    /** What {@link #hit} reads, in this order. */
    private ProjectionFinalStep<?>[] projectedFields(SearchProjectionFactory<?, ?> f) {
        boolean quotes = type == ResultType.QUOTE;
        return new ProjectionFinalStep<?>[] {
            f.field(IndexFields.ROW, Long.class),
            marked(f, IndexFields.TEXT),
            marked(f, IndexFields.bigram(IndexFields.TEXT)),
            type == ResultType.SPEAKER ? f.constant(null) : f.field(IndexFields.DAY, LocalDate.class),
            quotes ? f.field(IndexFields.TEXT, String.class).multi() : f.constant(List.of()),
            f.field(IndexFields.PERSON_ID, Long.class).multi(),
            quotes ? f.field(IndexFields.UTTERANCE, Long.class) : f.constant(null),
            quotes ? f.field(IndexFields.SAME, Long.class) : f.constant(null),
            told(f, quotes ? IndexFields.SPEAKER : IndexFields.TITLE),
            quotes ? told(f, IndexFields.AFFILIATION) : f.constant(List.of()),
            FacetKind.OUTLET.isOf(type) ? told(f, IndexFields.OUTLET) : f.constant(List.of()),
            bySentence()
                    ? f.composite()
                            .from(
                                    f.score(),
                                    f.field(IndexFields.TITLE, String.class).multi(),
                                    f.field(IndexFields.TEXT, String.class).multi())
                            .as(BestSentence.Found::new)
                    : f.constant(null)
        };
    }

    /** What tells why a result was found; the hits alone do not. */
    private ProjectionFinalStep<?> told(SearchProjectionFactory<?, ?> f, String field) {
        return request.marked() ? f.field(field, String.class).multi() : f.constant(List.of());
    }

    /** The words to show; the hits alone show none, and marking is the dearest part of an answer. */
    private ProjectionFinalStep<?> marked(SearchProjectionFactory<?, ?> f, String field) {
        return request.marked() ? f.highlight(field) : f.constant(List.of());
    }

    private PredicateFinalStep pagePredicate(SearchPredicateFactory f) {
        var after = request.after();
        if (after == null) {
            return predicate(f);
        }
        var all = f.bool();
        all.must(predicate(f));
        all.filter(afterCursor(f, after));
        return all;
    }

    private PredicateFinalStep afterCursor(SearchPredicateFactory f, Cursor after) {
        var row = f.range().field(IndexFields.ROW).lessThan(after.row());
        if (type == ResultType.SPEAKER) {
            return row;
        }
        var undated = f.bool();
        undated.mustNot(f.exists().field(IndexFields.DAY));
        var day = after.day();
        var any = f.bool();
        if (day == null) {
            undated.must(row);
            return undated;
        }
        any.should(
                request.order() == ResultOrder.OLDEST
                        ? f.range().field(IndexFields.DAY).greaterThan(day)
                        : f.range().field(IndexFields.DAY).lessThan(day));
        var sameDay = f.bool();
        sameDay.must(f.match().field(IndexFields.DAY).matching(day));
        sameDay.must(row);
        any.should(sameDay);
        any.should(undated);
        return any;
    }

    private SortFinalStep order(SearchSortFactory f) {
        boolean dated = type != ResultType.SPEAKER;
        return switch (request.order()) {
            case NEWEST ->
                dated
                        ? f.composite()
                                .add(f.field(IndexFields.DAY).desc().missing().last())
                                .add(byRow(f))
                        : byRow(f);
            case OLDEST ->
                dated
                        ? f.composite()
                                .add(f.field(IndexFields.DAY).asc().missing().last())
                                .add(byRow(f))
                        : byRow(f);
            case ARRIVED ->
                IndexFields.knowsArrival(type)
                        ? f.composite()
                                .add(f.field(IndexFields.ARRIVED)
                                        .desc()
                                        .missing()
                                        .last())
                                .add(byRow(f))
                        : byRow(f);
            case RELEVANCE -> f.composite().add(f.score()).add(byRow(f));
        };
    }

    /** Equal hits keep their order from page to page. */
    private static SortFinalStep byRow(SearchSortFactory f) {
        return f.field(IndexFields.ROW).desc();
    }

    /**
     * Hits of the same utterance become one, across result pages: the first in the order leads, the others stand
     * behind it. The hits alone are not collapsed, so that reading on misses none.
     */
    private List<Hit> collapsed(List<? extends List<?>> rows) {
        if (type != ResultType.QUOTE || !request.marked() || rows.isEmpty()) {
            return rows.stream().map(this::hit).toList();
        }
        var leaders = new HashMap<Long, Long>();
        var behind = new HashMap<Long, List<Long>>();
        var byUtterance = new HashMap<Long, Long>();
        var bySame = new HashMap<Long, Long>();
        for (var member : sameUtterance(rows)) {
            var id = (Long) member.get(0);
            var utterance = (Long) member.get(1);
            var same = (Long) member.get(2);
            var leader = byUtterance.getOrDefault(utterance, bySame.getOrDefault(same, id));
            byUtterance.putIfAbsent(utterance, leader);
            bySame.putIfAbsent(same, leader);
            leaders.put(id, leader);
            if (!leader.equals(id)) {
                behind.computeIfAbsent(leader, any -> new ArrayList<>()).add(id);
            }
        }
        return rows.stream()
                .map(this::hit)
                .filter(hit -> hit.id().equals(leaders.getOrDefault(hit.id(), hit.id())))
                .map(hit -> hit.before(behind.getOrDefault(hit.id(), List.of())))
                .toList();
    }

    /** Every hit, on all pages, that shares its utterance with one of these; key, utterance and words, in order. */
    private List<List<?>> sameUtterance(List<? extends List<?>> rows) {
        return index.search(entity)
                .select(f -> f.composite()
                        .from(
                                f.field(IndexFields.ROW, Long.class),
                                f.field(IndexFields.UTTERANCE, Long.class),
                                f.field(IndexFields.SAME, Long.class))
                        .asList())
                .where(f -> f.bool()
                        .must(predicate(f))
                        .filter(f.bool()
                                .should(f.terms()
                                        .field(IndexFields.UTTERANCE)
                                        .matchingAny(rows.stream()
                                                .map(row -> row.get(6))
                                                .toList()))
                                .should(f.terms()
                                        .field(IndexFields.SAME)
                                        .matchingAny(rows.stream()
                                                .map(row -> row.get(7))
                                                .toList()))))
                .sort(this::order)
                .fetchHits(MOST_ALIKE);
    }

    private Hit hit(List<?> row) {
        var id = (Long) row.get(0);
        var marked = (List<?>) row.get(1);
        var bigrams = (List<?>) row.get(2);
        var day = (LocalDate) row.get(3);
        var snippet = type == ResultType.QUOTE
                ? whole(marked.isEmpty() ? bigrams : marked, (List<?>) row.get(4))
                : sentences(marked.isEmpty() ? bigrams : marked);
        return new Hit(id, snippet, reason.of(snippet, fields(row)), List.of(), new Cursor(day, id));
    }

    private static MatchReason.Fields fields(List<?> row) {
        return new MatchReason.Fields(
                values(row.get(8), String.class),
                values(row.get(9), String.class),
                values(row.get(5), Long.class),
                values(row.get(10), String.class));
    }

    private static <T> List<T> values(@Nullable Object values, Class<T> type) {
        return values instanceof List<?> list ? list.stream().map(type::cast).toList() : List.of();
    }

    private static Snippet sentences(List<?> marked) {
        return Snippet.of(
                String.join(" … ", marked.stream().map(String::valueOf).toList()));
    }

    /** A remark is shown whole, the found words marked in it. */
    private static Snippet whole(List<?> sentences, List<?> stored) {
        var whole = stored.isEmpty() ? "" : String.valueOf(stored.getFirst());
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
}
