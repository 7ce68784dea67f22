package kr.hanmadi.search.api;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param complete false while the index is being built: then only names were looked up
 * @param reading how the query was read
 */
public record SearchResults(
        boolean complete, QueryInterpretation reading, Found found, Leaf leaf, Named named, Grouped grouped) {
    /**
     * What was found.
     *
     * @param counts how many results of each kind there are; of the shown kind alone when not counted
     * @param shown the kind of the hits
     * @param beside the first results of the other kinds, where no kind was asked for
     */
    public record Found(
            Map<ResultType, Long> counts, ResultType shown, List<Hit> hits, Map<ResultType, List<Hit>> beside) {
        public Found {
            counts = Map.copyOf(counts);
            hits = List.copyOf(hits);
            beside = Map.copyOf(beside);
        }
    }

    /**
     * Which page of the hits this is.
     *
     * @param end behind which reading on finds more; null when these are the last
     * @param pages how many pages of hits can be leafed through
     */
    public record Leaf(@Nullable Cursor end, int page, int pages) {}

    /**
     * What the query names.
     *
     * @param namedPeople people of exactly a name or printed form that stands in the query, in its order; of one name the most
     *     quoted first
     * @param namedForums forums of exactly the name that was typed
     */
    public record Named(List<Long> namedPeople, List<Long> namedForums) {
        public Named {
            namedPeople = List.copyOf(namedPeople);
            namedForums = List.copyOf(namedForums);
        }
    }

    /**
     * All results, by facet and by month.
     *
     * @param facets of the shown kind; empty when not counted
     * @param months of the shown kind, oldest first; empty when not counted
     */
    public record Grouped(List<Facet> facets, List<MonthHits> months) {
        public Grouped {
            facets = List.copyOf(facets);
            months = List.copyOf(months);
        }
    }

    /** Hits that all stand on one page, or none, with nothing beside them. */
    public static SearchResults onOnePage(
            boolean complete,
            QueryInterpretation reading,
            Map<ResultType, Long> counts,
            ResultType shown,
            List<Hit> hits) {
        return new SearchResults(
                complete,
                reading,
                new Found(counts, shown, hits, Map.of()),
                new Leaf(null, 1, counts.isEmpty() ? 0 : 1),
                new Named(List.of(), List.of()),
                new Grouped(List.of(), List.of()));
    }

    /**
     * These without the hits that readers may not see: the index may be a moment behind the record.
     *
     * @param readable those of some rows of each kind that readers may see; asked once
     */
    public SearchResults without(UnaryOperator<Map<ResultType, Set<Long>>> readable) {
        var rows = new EnumMap<ResultType, Set<Long>>(ResultType.class);
        rows(rows, shown()).addAll(idsOf(hits()));
        beside().forEach((type, some) -> rows(rows, type).addAll(idsOf(some)));
        rows(rows, ResultType.SPEAKER).addAll(namedPeople());
        rows(rows, ResultType.FORUM).addAll(namedForums());
        var seen = readable.apply(rows);
        var left = without(hits(), seenOf(seen, shown()));
        var others = new EnumMap<ResultType, List<Hit>>(ResultType.class);
        beside().forEach((type, some) -> others.put(type, without(some, seenOf(seen, type))));
        var counted = new EnumMap<ResultType, Long>(ResultType.class);
        counted.putAll(counts());
        counted.computeIfPresent(shown(), (type, count) -> count - (hits().size() - left.size()));
        return new SearchResults(
                complete,
                reading,
                new Found(counted, shown(), left, others),
                leaf,
                new Named(
                        namedPeople().stream()
                                .filter(seenOf(seen, ResultType.SPEAKER)::contains)
                                .toList(),
                        namedForums().stream()
                                .filter(seenOf(seen, ResultType.FORUM)::contains)
                                .toList()),
                grouped);
    }

    private static Set<Long> rows(Map<ResultType, Set<Long>> rows, ResultType type) {
        return rows.computeIfAbsent(type, any -> new HashSet<>());
    }

    private static Set<Long> seenOf(Map<ResultType, Set<Long>> seen, ResultType type) {
        return seen.getOrDefault(type, Set.of());
    }

    private static List<Long> idsOf(List<Hit> hits) {
        return hits.stream()
                .flatMap(hit -> Stream.concat(Stream.of(hit.id()), hit.sameUtterance().stream()))
                .toList();
    }

    private static List<Hit> without(List<Hit> hits, Set<Long> seen) {
        return hits.stream()
                .filter(hit -> seen.contains(hit.id()))
                .map(hit -> hit.before(
                        hit.sameUtterance().stream().filter(seen::contains).toList()))
                .toList();
    }

    public long total() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(ResultType type) {
        return counts().getOrDefault(type, 0L);
    }

    public Map<ResultType, Long> counts() {
        return found.counts();
    }

    public ResultType shown() {
        return found.shown();
    }

    public List<Hit> hits() {
        return found.hits();
    }

    public Map<ResultType, List<Hit>> beside() {
        return found.beside();
    }

    public @Nullable Cursor end() {
        return leaf.end();
    }

    public int page() {
        return leaf.page();
    }

    public int pages() {
        return leaf.pages();
    }

    public List<Long> namedPeople() {
        return named.namedPeople();
    }

    public List<Long> namedForums() {
        return named.namedForums();
    }

    public List<Facet> facets() {
        return grouped.facets();
    }

    public List<MonthHits> months() {
        return grouped.months();
    }
}
