package kr.hanmadi.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Articles;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.ingest.EarlierVersion.Likeness;
import kr.hanmadi.quote.Quotes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the articles that a text from the desk may be a new version of; whether it is one is for an editor to say. */
@Service
@Transactional(readOnly = true)
public class EarlierVersions {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"”’)]{3,500}");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.\\w{1,5}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");
    private static final int SHORTEST = 10;
    private static final int MOST_WORDS = 200;
    private static final int MOST = 5;

    private final ReportCache reports;
    private final Articles articles;
    private final Quotes quotes;
    private final JdbcClient jdbc;

    EarlierVersions(ReportCache reports, Articles articles, Quotes quotes, JdbcClient jdbc) {
        this.reports = reports;
        this.articles = articles;
        this.quotes = quotes;
        this.jdbc = jdbc;
    }

    /** The likeliest first: the more speaks for an article the earlier it stands. */
    public List<EarlierVersion> versionsOf(long sourceId) {
        return text(sourceId).map(this::alike).orElse(List.of());
    }

    private Optional<Text> text(long sourceId) {
        return jdbc.sql(
                        "select id, substr(path, 38) as name, text, published from source where id = ? and text is not null")
                .param(sourceId)
                .query((row, number) -> new Text(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("text"),
                        row.getObject("published", LocalDate.class)))
                .optional();
    }

    private List<EarlierVersion> alike(Text source) {
        var report = reports.read(source.id(), source.text(), source.published());
        if (!report.holdsArticle()) {
            return List.of();
        }
        var found = new LinkedHashMap<Long, Set<Likeness>>();
        add(found, Likeness.HEADLINE, sameHeadline(report));
        add(found, Likeness.FILE_NAME, sameFileName(source));
        add(found, Likeness.SOURCE_URL, sameAddress(report));
        add(found, Likeness.TEXT, sameText(report));
        add(found, Likeness.TEXT, sharedRuns(report, found.keySet()));
        return found.entrySet().stream()
                .map(entry -> new EarlierVersion(entry.getKey(), entry.getValue()))
                .sorted((one, other) ->
                        other.likenesses().size() - one.likenesses().size())
                .limit(MOST)
                .toList();
    }

    private static void add(Map<Long, Set<Likeness>> found, Likeness likeness, List<Long> articleIds) {
        articleIds.forEach(id -> found.computeIfAbsent(id, none -> EnumSet.noneOf(Likeness.class))
                .add(likeness));
    }

    private List<Long> sameHeadline(Report report) {
        return articles.headed(ReportFiler.headline(report), MOST);
    }

    /** Uploaded files only: a paste is named by its first line, which is its headline. */
    private List<Long> sameFileName(Text source) {
        return FILE_NAME.matcher(source.name()).matches() ? ids("""
                        select article_id from source where origin = 'DESK' and superseded_by is null
                            and substr(path, 38) = :key and article_id is not null order by id desc""", source.name()) : List.of();
    }

    private List<Long> sameAddress(Report report) {
        var addresses = ADDRESS.matcher(report.body())
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .collect(Collectors.toSet());
        return articles.withSourceUrls(addresses, MOST);
    }

    /** Articles with half of its quotations, word for word, and half of the text. */
    private List<Long> sameText(Report report) {
        var words = report.quotes().stream()
                .map(FoundQuote::words)
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var half = (words.size() + 1) / 2;
        var ids = quotes.articlesSaying(words, half, MOST);
        var found = articles.byIds(ids);
        return ids.stream()
                .filter(id -> overlap(Objects.requireNonNull(found.get(id)).bodyAsPrinted(), report.body()))
                .toList();
    }

    /**
     * Articles that share half of the shorter one's runs of words, whatever became of headline and quotations. Half of a
     * short text within one four times as long is an eighth of the sketch.
     *
     * @param known articles that are found already
     */
    private List<Long> sharedRuns(Report report, Set<Long> known) {
        var shingles = Shingles.of(report);
        if (!shingles.areEnough()) {
            return List.of();
        }
        var likely = jdbc
                .sql("""
                        select article_id from (
                            select article_id, (select count(*) from unnest(shingles) run where run = any (:sketch)) as shared
                            from source
                            where superseded_by is null and article_id is not null and shingles && :sketch) alike
                        where 8 * shared >= :size order by shared desc, article_id desc limit :most""")
                .param("sketch", new SqlArrayValue("integer", (Object[]) shingles.sketch()))
                .param("size", shingles.sketch().length)
                .param("most", MOST)
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .filter(id -> !known.contains(id))
                .toList();
        var found = articles.byIds(likely);
        return likely.stream()
                .filter(id -> shingles.overlap(
                        Shingles.of(Objects.requireNonNull(found.get(id)).bodyAsPrinted())))
                .toList();
    }

    private List<Long> ids(String sql, Object key) {
        return jdbc.sql(sql + " limit " + MOST)
                .param("key", key)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Whether half of the shorter text stands in the other one, sentence by sentence. */
    static boolean overlap(String one, String other) {
        var sentences = sentences(one);
        var others = sentences(other);
        int shorter = Math.min(length(sentences), length(others));
        sentences.retainAll(others);
        return shorter > 0 && 2 * length(sentences) >= shorter;
    }

    private static Set<String> sentences(String text) {
        return Stream.of(SENTENCE_END.split(text))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static int length(Collection<String> sentences) {
        return sentences.stream().mapToInt(String::length).sum();
    }

    private record Text(
            long id, String name, String text, @Nullable LocalDate published) {}
}
