package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.asking.IndexQuery;
import kr.hanmadi.search.korean.NumberForms;
import kr.hanmadi.search.reading.QueryLexicon;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.QueryReader;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.junit.jupiter.api.Test;

/**
 * Asks the judged queries, of every habit, over reports that do not exist, and compares with the recorded floor. A query
 * for which nothing is right must find nothing.
 */
class JudgedSearchIntegrationTests extends OverJudgedReports {
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

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    private static final Pattern ONLY = Pattern.compile("speaker=([0-9a-z]+)");

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
        var scores = new LinkedHashMap<String, JudgedScore>();
        var all = new JudgedScore();
        var misses = new ArrayList<String>();
        for (var judged : JudgedQuery.of(set)) {
            var found = found(judged);
            all.add(found, judged.right());
            scores.computeIfAbsent(judged.habit(), any -> new JudgedScore()).add(found, judged.right());
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
        JudgedScore.write(name, report.toString());
        all.reaches(key, least, report.toString());
    }

    @Test
    void letsReadersChooseBetweenNamesakes() {
        var page = page("고은찬");
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
        var known = JudgedReports.speakers().stream()
                .filter(speaker -> !search.find(SearchRequest.of(speaker.name()))
                        .namedPeople()
                        .isEmpty())
                .toList();
        assertThat(known).hasSizeGreaterThan(20);
        int asked = 0;
        for (var speaker : known) {
            for (var way : JudgedReports.lines("judged-speaker-questions.txt")) {
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

    /** The name of every forum of the reports, as printed, without blanks and with a word about the question. */
    @Test
    void leadsToTheForumOfThatName() {
        var wrong = new ArrayList<String>();
        for (var line : JudgedReports.lines("judged-corpus.txt")) {
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
            vocabulary.readNames();
            assertThat(search.find(SearchRequest.of("해저 로봇 심포지엄")).namedForums())
                    .containsExactly(forum);
        } finally {
            jdbc.sql("delete from scheduled_forum where forum_id = ?")
                    .param(forum)
                    .update();
            jdbc.sql("update article set forum_id = ? where id = (" + report + ")")
                    .param(forum)
                    .update();
            vocabulary.readNames();
        }
    }

    /** The text of a17 alone says so, and no quotation. */
    @Test
    void articlesWithoutQuotationsAreShownAtOnce() {
        var page = page("생중계");
        assertThat(page).contains("국민연금 개혁 세대 토론회", "기사 모두 보기").doesNotContain("발언 모두 보기");
    }

    @Test
    void saysWhichPeriodItRead() {
        assertThat(page("2024년 10월 해상풍력"))
                .contains("기간 ‘2024년 10월’: 2024. 10. 1. ~ 2024. 10. 31.에 나온 것만", "기간으로 읽지 않고 낱말로 찾기");
        assertThat(page("내년 1월 시행")).contains("에 나온 것이 없어, 글에 그 말이 든 것을");
        assertThat(page("해상풍력 기간:언젠가")).contains("기간 ‘언젠가’: 알아듣지 못해");
    }

    @Test
    void saysWhichWordsItDidNotLookFor() {
        assertThat(page("도연재 예산 입장")).contains("입장", "묻는 말로 읽음", "묻는 말도 글에서 찾기");
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
        assertThat(page("물길 정책포럼")).contains("이름에서 ‘물길’");
    }

    @Test
    void anUnknownNameIsReadAsAName() {
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
        var nouns = JudgedReports.nouns();
        assertThat(nouns).hasSizeGreaterThan(500);
        var lost = new ArrayList<String>();
        int asked = 0;
        try (var entities = factory.createEntityManager()) {
            var index = Search.session(entities);
            for (int i = 0; i < nouns.size(); i += nounsForOneAsked()) {
                var noun = nouns.get(i);
                var alone = strictly(index, noun);
                for (var particle : alone.isEmpty() ? new String[0][] : PARTICLES) {
                    var typed = noun + (JudgedReports.hasFinal(noun) ? particle[0] : particle[1]);
                    if (!cutter.isOneNoun(typed) && !vocabulary.names().knows(typed) && !NumberForms.isFigure(typed)) {
                        asked++;
                        if (!strictly(index, typed).containsAll(alone)) {
                            lost.add(typed);
                        }
                    }
                }
            }
        }
        JudgedScore.write(
                "particles.txt", "%d nouns with particles asked, %d lost%n%s%n".formatted(asked, lost.size(), lost));
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
        var lexicon = new QueryLexicon(vocabulary.names(), vocabulary.synonyms(), vocabulary.cutter());
        var reader = new QueryReader(lexicon, (surname, title) -> List.of(), TODAY);
        var request = SearchRequest.of(typed).hitsOnPage(1, SearchRequest.LARGEST_PAGE);
        var plan = new QueryPlan(
                reader.read(typed, InterpretationOptions.ON.withoutPeriods()), Relaxation.NONE, typed, Map.of());
        return new IndexQuery(index, ResultType.ARTICLE, request, plan)
                .page().hits().stream().map(Hit::id).collect(Collectors.toSet());
    }
}
