package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.Eventually;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchParameters;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.asking.IndexQuery;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.Figures;
import kr.hanmadi.search.korean.WordCutter;
import kr.hanmadi.search.reading.Lexicon;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import kr.hanmadi.site.FictionalRecordTest;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/**
 * Asks the judged queries, of every habit, over reports that do not exist, and compares with the recorded floor. A query
 * for which nothing is right must find nothing.
 */
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedSearchIntegrationTests {
    private static final int DEPTH = 10;
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    /** Behind a consonant, behind a vowel. */
    private static final String[][] PARTICLES = {
        {"이", "가"},
        {"은", "는"},
        {"을", "를"},
        {"의", "의"},
        {"과", "와"},
        {"에", "에"},
        {"에서", "에서"},
        {"도", "도"},
        {"만", "만"},
        {"까지", "까지"},
        {"부터", "부터"},
        {"보다", "보다"},
        {"처럼", "처럼"},
        {"에서의", "에서의"},
        {"이라는", "라는"}
    };

    private static final int REPORTS = 36;
    private static final Pattern ONLY = Pattern.compile("speaker=([0-9a-z]+)");

    @Autowired
    RecordSearch search;

    @Autowired
    Sources sources;

    @Autowired
    Filing filing;

    @Autowired
    Quotes quotes;

    @Autowired
    People people;

    @Autowired
    Forums forums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    NameLexiconLoader vocabulary;

    @Autowired
    SearchParameters parameters;

    @LocalServerPort
    int port;

    private final Map<Long, String> articles = new HashMap<>();

    private record Judged(String habit, ResultType type, String query, List<String> right) {}

    /** What a set of queries comes to. */
    private static final class Score {
        private int queries;
        private double reciprocal;
        private double gain;
        private double recall;

        void add(List<String> found, List<String> right) {
            queries++;
            if (right.isEmpty()) {
                double nothing = found.isEmpty() ? 1 : 0;
                reciprocal += nothing;
                gain += nothing;
                recall += nothing;
                return;
            }
            double ideal = 0;
            double got = 0;
            int hits = 0;
            boolean first = true;
            for (int i = 0; i < DEPTH; i++) {
                double discount = Math.log(2) / Math.log(i + 2);
                ideal += i < right.size() ? grade(right, i) * discount : 0;
                int at = i < found.size() ? right.indexOf(found.get(i)) : -1;
                if (at >= 0) {
                    reciprocal += first ? 1.0 / (i + 1) : 0;
                    first = false;
                    got += grade(right, at) * discount;
                    hits++;
                }
            }
            gain += got / ideal;
            recall += (double) hits / Math.min(DEPTH, right.size());
        }

        /** The best one counts twice. */
        private static double grade(List<String> right, int at) {
            return at == 0 && right.size() > 1 ? 2 : 1;
        }

        String text() {
            return "%3d queries  MRR %.3f  nDCG %.3f  recall %.3f"
                    .formatted(queries, reciprocal / queries, gain / queries, recall / queries);
        }
    }

    @BeforeAll
    void fileNothingButTheseReports() {
        IndexedDocuments.forget(jdbc);
        var reports = reports();
        reports.forEach((id, report) -> sources.stage(new SourceToStage(
                Origin.IMPORT,
                id + ".txt",
                RawText.of(report.text().getBytes(StandardCharsets.UTF_8)),
                report.day(),
                true,
                true)));
        while (filing.fileNext()) {
            // until none waits
        }
        Eventually.holds(
                "the reports are filed and indexed",
                () -> search.find(SearchRequest.of("기간:2023..2025").show(ResultType.ARTICLE, ResultOrder.NEWEST, 1))
                                .count(ResultType.ARTICLE)
                        == REPORTS);
        jdbc.sql("select path, article_id from source where article_id is not null")
                .query((row, number) -> articles.put(
                        row.getLong("article_id"), row.getString("path").replace(".txt", "")))
                .list();
        Eventually.holds(
                "names are known",
                () -> search.find(SearchRequest.of("고은찬")).namedPeople().size() == 2);
        Eventually.holds(
                "short names are known",
                () -> !search.find(SearchRequest.of("주지련"))
                        .reading()
                        .words()
                        .getFirst()
                        .synonyms()
                        .isEmpty());
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @Test
    void findsWhatReadersMean() {
        reachesTheFloor("judged-queries.txt", "", 150, "search.txt");
    }

    /** Typos, particles, figures, loan words, short names. */
    @Test
    void findsWordsInEveryForm() {
        reachesTheFloor("judged-words-queries.txt", floorOfWords(), 100, "words.txt");
    }

    /** A cluster does not know the words of its index, and mends fewer typos. */
    String floorOfWords() {
        return "words.";
    }

    private void reachesTheFloor(String set, String key, int least, String name) {
        var scores = new LinkedHashMap<String, Score>();
        var all = new Score();
        var misses = new ArrayList<String>();
        for (var judged : queries(set)) {
            var found = found(judged);
            all.add(found, judged.right());
            scores.computeIfAbsent(judged.habit(), any -> new Score()).add(found, judged.right());
            var best = judged.right().isEmpty() ? null : judged.right().getFirst();
            if (best == null ? !found.isEmpty() : !found.contains(best) || !found.containsAll(judged.right())) {
                misses.add("%s  %s  %s  wanted %s  found %s"
                        .formatted(judged.habit(), judged.type(), judged.query(), judged.right(), found));
            }
        }
        var report = new StringBuilder();
        scores.forEach((habit, score) -> report.append("%-10s %s%n".formatted(habit, score.text())));
        report.append("%-10s %s%n".formatted("all", all.text()));
        misses.forEach(miss -> report.append("missed: ").append(miss).append('\n'));
        write(name, report.toString());
        var floor = floor();
        assertThat(all.queries).isGreaterThanOrEqualTo(least);
        assertThat(all.reciprocal / all.queries).as(report.toString()).isGreaterThanOrEqualTo(floor.get(key + "mrr"));
        assertThat(all.gain / all.queries).as(report.toString()).isGreaterThanOrEqualTo(floor.get(key + "ndcg"));
        assertThat(all.recall / all.queries).as(report.toString()).isGreaterThanOrEqualTo(floor.get(key + "recall"));
    }

    @Test
    void letsReadersChooseBetweenNamesakes() {
        var page = Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/search?q={name}", "고은찬")
                .retrieve()
                .body(String.class));
        var named = page.substring(page.indexOf("class=\"named\""), page.indexOf("class=\"tabs\""));
        assertThat(named).contains("이 이름의 사람 2명", "이름이 같은 분들입니다", "하늘항공 상무", "다솜창업모임 대표");
        var only = ONLY.matcher(named).results().map(each -> each.group(1)).toList();
        assertThat(only).hasSize(2);
        var words = only.stream()
                .map(address -> search.find(parameters.read(Map.of("q", List.of("고은찬"), "speaker", List.of(address))))
                        .hits())
                .toList();
        assertThat(words).allSatisfy(hits -> assertThat(hits).hasSize(1));
        assertThat(words.getFirst()).isNotEqualTo(words.getLast());
    }

    /** Where a question takes longer, only some of so many are asked. */
    int questionsForOneAsked() {
        return 1;
    }

    /** Every way of asking what a person said, for everyone of the reports who is quoted. */
    @Test
    void leadsToThePersonWhoSaidIt() {
        var wrong = new ArrayList<String>();
        var known = speakers().stream()
                .filter(speaker -> !search.find(SearchRequest.of(speaker.name()))
                        .namedPeople()
                        .isEmpty())
                .toList();
        assertThat(known).hasSizeGreaterThan(20);
        int asked = 0;
        for (var speaker : known) {
            for (var way : lines("judged-speaker-questions.txt")) {
                if (asked++ % questionsForOneAsked() != 0) {
                    continue;
                }
                var typed = speaker.asked(way);
                var results = search.find(SearchRequest.of(typed));
                var said = quotes.byIds(results.hits().stream().map(Hit::id).toList());
                var first = results.namedPeople().isEmpty()
                        ? "-"
                        : name(
                                people.byIds(results.namedPeople()),
                                results.namedPeople().getFirst());
                if (!first.equals(speaker.name())) {
                    wrong.add("%s: the card of %s".formatted(typed, first));
                } else if (results.shown() != ResultType.QUOTE || said.isEmpty()) {
                    wrong.add("%s: no quotation".formatted(typed));
                } else if (!said.values().stream().allMatch(quote -> speaker.isAmong(quote, way))) {
                    wrong.add("%s: words of %s"
                            .formatted(
                                    typed,
                                    said.values().stream()
                                            .map(Quote::getSpeakerName)
                                            .toList()));
                } else if (way.contains("{topic}")
                        && !Objects.requireNonNull(
                                        said.get(results.hits().getFirst().id()))
                                .getWords()
                                .contains(speaker.topic())) {
                    wrong.add("%s: first something else".formatted(typed));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Someone who is quoted, a word of one of the quotations, and another person. */
    private record Speaker(String name, String topic, String other) {
        String asked(String way) {
            return way.replace("{name}", name)
                    .replace("{topic}", topic)
                    .replace("{other}", other)
                    .replace("{은}", hasFinal(name) ? "은" : "는")
                    .replace("{이}", hasFinal(name) ? "이" : "가")
                    .replace("{와}", hasFinal(name) ? "과" : "와");
        }

        boolean isAmong(Quote quote, String way) {
            return name.equals(quote.getSpeakerName())
                    || (way.contains("{other}") && other.equals(quote.getSpeakerName()));
        }
    }

    private static boolean hasFinal(String word) {
        return (word.charAt(word.length() - 1) - '가') % 28 != 0;
    }

    private static List<Speaker> speakers() {
        var cutter = new WordCutter(new Dictionary());
        var topics = new LinkedHashMap<String, String>();
        for (var line : lines("judged-corpus.txt")) {
            if (line.startsWith(">")) {
                var parts = line.substring(2).split("\\|");
                cutter.terms(parts[3]).stream()
                        .filter(term -> term.length() > 1 && parts[3].contains(term))
                        .findFirst()
                        .ifPresent(term -> topics.put(parts[0], term));
            }
        }
        var names = List.copyOf(topics.keySet());
        return names.stream()
                .map(name -> new Speaker(
                        name,
                        Objects.requireNonNull(topics.get(name)),
                        names.get((names.indexOf(name) + 7) % names.size())))
                .toList();
    }

    /** The name of every forum of the reports, as printed, without blanks and with a word about the question. */
    @Test
    void leadsToTheForumOfThatName() {
        var wrong = new ArrayList<String>();
        for (var line : lines("judged-corpus.txt")) {
            if (line.startsWith("@")) {
                var parts = line.substring(1).split("\\|");
                for (var typed : List.of(parts[3], parts[3].replace(" ", ""), parts[3] + " 발언", parts[3] + "에서 한 말")) {
                    var results = search.find(SearchRequest.of(typed));
                    var named = forums.byIds(results.namedForums());
                    if (named.values().stream()
                            .noneMatch(forum -> forum.getName().equals(parts[3]))) {
                        wrong.add(typed + ": no forum");
                    } else if (results.shown() != ResultType.QUOTE
                            || quotes
                                    .byIds(results.hits().stream()
                                            .map(Hit::id)
                                            .limit(2)
                                            .toList())
                                    .values()
                                    .stream()
                                    .noneMatch(quote -> article(Objects.requireNonNull(
                                                    quote.getArticle().getId()))
                                            .equals(parts[0]))) {
                        wrong.add(typed + ": not what was said there");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** As if the report of w06 were of no forum, and another announced it. */
    @Test
    void leadsToAForumThatIsOnlyAnnounced() {
        var report = "select article_id from source where path = 'w06.txt'";
        var forum = jdbc.sql("select forum_id from article where id = (" + report + ")")
                .query(Long.class)
                .single();
        jdbc.sql("update article set forum_id = null where forum_id = ?")
                .param(forum)
                .update();
        jdbc.sql(
                        "insert into scheduled_forum (article_id, ordinal, forum_id) select article_id, 0, ? from source where path = 'w05.txt'")
                .param(forum)
                .update();
        try {
            vocabulary.read();
            assertThat(search.find(SearchRequest.of("해저 로봇 심포지엄")).namedForums())
                    .containsExactly(forum);
        } finally {
            jdbc.sql("delete from scheduled_forum where forum_id = ?")
                    .param(forum)
                    .update();
            jdbc.sql("update article set forum_id = ? where id = (" + report + ")")
                    .param(forum)
                    .update();
            vocabulary.read();
        }
    }

    /** The text of a17 alone says so, and no quotation. */
    @Test
    void articlesWithoutQuotationsAreShownAtOnce() {
        var page = Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/search?q={typed}", "생중계")
                .retrieve()
                .body(String.class));
        assertThat(page).contains("국민연금 개혁 세대 토론회", "기사 모두 보기").doesNotContain("발언 모두 보기");
    }

    @Test
    void saysWhichPeriodItRead() {
        assertThat(page("2024년 10월 해상풍력"))
                .contains("기간 ‘2024년 10월’: 2024. 10. 1. ~ 2024. 10. 31.에 나온 것만", "기간으로 읽지 않고 낱말로 찾기");
        assertThat(page("내년 1월 시행")).contains("에 나온 것이 없어, 글에 그 말이 든 것을");
        assertThat(page("해상풍력 기간:언젠가")).contains("기간 ‘언젠가’: 알아듣지 못해");
    }

    private String api(String typed) {
        return Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/api/v1/search?q={typed}", typed)
                .retrieve()
                .body(String.class));
    }

    private String page(String typed) {
        return Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/search?q={typed}", typed)
                .retrieve()
                .body(String.class));
    }

    @Test
    void saysWhichWordsItDidNotLookFor() {
        var page = Objects.requireNonNull(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/search?q={typed}", "도연재 예산 입장")
                .retrieve()
                .body(String.class));
        assertThat(page).contains("입장", "묻는 말로 읽음", "묻는 말도 글에서 찾기");
        assertThat(api("도연재 예산 입장")).contains("\"reading\":{", "\"typed\":\"입장\"", "\"how\":\"ABOUT\"");
    }

    /** 교육 stands in many texts, 메탄 in one. */
    @Test
    void dropsTheFrequentWordAndSaysSo() {
        var results = search.find(SearchRequest.of("메탄 교육"));
        assertThat(results.reading().relaxation()).isEqualTo(Relaxation.MOST);
        assertThat(page("메탄 교육")).contains("교육 (흔한 말이라 글에 없어도 됨)", "적은 그대로만 찾기", "흔한 낱말은 없어도 되는 것으로");
        assertThat(api("메탄 교육")).contains("\"typed\":\"교육\"", "\"how\":\"DROPPED\"", "\"relaxation\":\"MOST\"");
    }

    @Test
    void saysWhichWordItTookForWhichAndWhereItFoundIt() {
        assertThat(page("반도채")).contains("<s>반도채</s>", "비슷한 말로 고쳐 읽음", "비슷한 말로 고쳐 읽기 끄기", "발언에서 ‘반도체’");
        assertThat(api("반도채")).contains("\"typed\":\"반도채\"", "\"text\":\"반도체\"", "\"how\":\"CORRECTION\"");
        assertThat(page("콘텐츠의 리더쉽")).contains("같은 말: 리더십");
        assertThat(page("방위사업연구소")).contains("소속이나 직함에서 ‘방위사업연구소’");
    }

    @Test
    void aNameThatNobodyHasIsReadAsAName() {
        assertThat(page("홍길순 의견")).contains("이름으로 읽음. 기록에 이 이름의 사람은 없음");
    }

    @Test
    void showsWordsOfThePersonWhereNoneIsAboutThat() {
        var results = search.find(SearchRequest.of("도연재 우주정거장 입장"));
        assertThat(results.reading().relaxation()).isIn(Relaxation.SPEAKER, Relaxation.LEFT_OUT);
        assertThat(results.count(ResultType.QUOTE)).isEqualTo(3);
        var about = search.find(SearchRequest.of("도연재 서점 저상버스 입장"));
        assertThat(about.reading().relaxation()).isEqualTo(Relaxation.SPEAKER);
        assertThat(about.count(ResultType.QUOTE)).isEqualTo(3);
    }

    /**
     * Whatever finds a noun alone finds it with any particle: every noun of these reports, their written words and the halves
     * of those. What is another noun or figure together with its particle (경기도, 16만) asks for that one.
     */
    @Test
    void losesNothingByAParticle() {
        var cutter = vocabulary.cutter();
        var nouns = nouns();
        assertThat(nouns).hasSizeGreaterThan(500);
        var lost = new ArrayList<String>();
        int asked = 0;
        try (var entities = factory.createEntityManager()) {
            var index = Search.session(entities);
            for (int i = 0; i < nouns.size(); i += nounsForOneAsked()) {
                var noun = nouns.get(i);
                var alone = strictly(index, noun);
                for (var particle : alone.isEmpty() ? new String[0][] : PARTICLES) {
                    var typed = noun + (hasFinal(noun) ? particle[0] : particle[1]);
                    if (!cutter.isOneNoun(typed) && !vocabulary.names().knows(typed) && !Figures.isFigure(typed)) {
                        asked++;
                        if (!strictly(index, typed).containsAll(alone)) {
                            lost.add(typed);
                        }
                    }
                }
            }
        }
        write("particles.txt", "%d nouns with particles asked, %d lost%n%s%n".formatted(asked, lost.size(), lost));
        assertThat(lost).hasSizeLessThanOrEqualTo(mostLost());
    }

    /** How many may be lost: none, where queries are cut as the index is. */
    int mostLost() {
        return 0;
    }

    /** In a cluster each question takes longer. */
    int nounsForOneAsked() {
        return 1;
    }

    private Set<Long> strictly(SearchSession index, String typed) {
        var lexicon = new Lexicon(vocabulary.names(), vocabulary.synonyms(), vocabulary.cutter());
        var reader = new QueryReader(lexicon, (surname, title) -> List.of(), TODAY);
        var request = SearchRequest.of(typed).hitsOnPage(1, SearchRequest.LARGEST_PAGE);
        var plan = new QueryPlan(
                reader.read(typed, InterpretationOptions.ON.withoutPeriods()), Relaxation.NONE, typed, Map.of());
        return new IndexQuery(index, ResultType.ARTICLE, request, plan)
                .page().hits().stream().map(Hit::id).collect(Collectors.toSet());
    }

    private static List<String> nouns() {
        var cutter = new WordCutter(new Dictionary());
        var nouns = new LinkedHashSet<String>();
        for (var report : reports().values()) {
            for (var word : report.text().split("[^가-힣A-Za-z0-9]+")) {
                var morphemes = cutter.plainTerms(word);
                morphemes.stream().filter(cutter::isOneNoun).forEach(nouns::add);
                var joined = String.join("", morphemes);
                if (word.startsWith(joined) && joined.length() > 1) {
                    nouns.add(joined);
                    nouns.add(joined.substring(0, Math.max(2, joined.length() / 2)));
                    nouns.add(joined.substring(Math.min(joined.length() / 2, joined.length() - 2)));
                }
            }
        }
        return List.copyOf(nouns);
    }

    /** Articles by their ids, a quotation counting for its article; people by their names. */
    private List<String> found(Judged judged) {
        var results = search.find(SearchRequest.of(judged.query()).show(judged.type(), ResultOrder.RELEVANCE, 1));
        var ids = results.hits().stream().map(Hit::id).toList();
        return (switch (judged.type()) {
                    case ARTICLE -> ids.stream().map(this::article);
                    case QUOTE -> {
                        var rows = quotes.byIds(ids);
                        yield ids.stream()
                                .map(id -> article(Objects.requireNonNull(Objects.requireNonNull(rows.get(id))
                                        .getArticle()
                                        .getId())));
                    }
                    case SPEAKER, FORUM -> {
                        var rows = people.byIds(ids);
                        yield ids.stream().map(id -> name(rows, id));
                    }
                })
                .distinct()
                .limit(DEPTH)
                .toList();
    }

    private String article(Long id) {
        return Objects.requireNonNull(articles.get(id));
    }

    private static String name(Map<Long, Person> rows, Long id) {
        return Objects.requireNonNull(rows.get(id)).getName();
    }

    private record Report(LocalDate day, String text) {}

    private static Map<String, Report> reports() {
        var reports = new LinkedHashMap<String, Report>();
        String id = "";
        var day = LocalDate.EPOCH;
        var text = new StringBuilder();
        var lines = new ArrayList<>(lines("judged-corpus.txt"));
        lines.addAll(lines("judged-words-corpus.txt"));
        for (var line : lines) {
            var parts = line.substring(line.startsWith(">") ? 2 : 0).split("\\|");
            if (line.startsWith("@")) {
                id = parts[0].substring(1);
                day = LocalDate.parse(parts[1]);
                text = new StringBuilder("%s%n[한마루신문 = %s 기자] 지난 %d일 %s에서 ‘%s’이 열렸다.%n"
                        .formatted(parts[2], parts[5], day.getDayOfMonth(), parts[4], parts[3]));
            } else if (line.startsWith(">")) {
                text.append(
                        "%s %s %s%s “%s”고 말했다.%n".formatted(parts[0], parts[1], parts[2], topic(parts[2]), parts[3]));
            } else {
                text.append(line).append('\n');
                reports.put(id, new Report(day, text.toString()));
            }
        }
        return reports;
    }

    private static String topic(String word) {
        char last = word.charAt(word.length() - 1);
        return (last - '가') % 28 == 0 ? "는" : "은";
    }

    private static List<Judged> queries(String set) {
        return lines(set).stream()
                .map(line -> {
                    int query = line.indexOf('|', line.indexOf('|') + 1) + 1;
                    int right = line.lastIndexOf('|');
                    var start = line.substring(0, query - 1).split("\\|");
                    var wanted = line.substring(right + 1);
                    return new Judged(
                            start[0],
                            ResultType.valueOf(start[1]),
                            line.substring(query, right),
                            wanted.equals("-") ? List.of() : List.of(wanted.split(" ")));
                })
                .toList();
    }

    private static List<String> lines(String name) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedSearchIntegrationTests.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> floor() {
        var recorded = new Properties();
        try (var in = JudgedSearchIntegrationTests.class.getResourceAsStream("judged-floor.properties")) {
            recorded.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var floor = new HashMap<String, Double>();
        recorded.stringPropertyNames().forEach(name -> floor.put(name, Double.valueOf(recorded.getProperty(name))));
        return floor;
    }

    private static void write(String name, String report) {
        try {
            var folder = java.nio.file.Path.of("target", "judged");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
