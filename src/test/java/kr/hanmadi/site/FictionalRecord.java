package kr.hanmadi.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.FullText;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.forum.Participant;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** A small record of people who do not exist: one article of every kind that readers can meet. */
@NullUnmarked
@TestComponent
@Transactional
public class FictionalRecord {
    private static final Instant PUBLISHED = Instant.parse("2025-03-04T09:10:00Z");
    private static final String EDITOR = "editor@example.org";
    private static final Decision BY = new Decision(EDITOR, PUBLISHED);

    private final People people;
    private final Forums forums;
    private final Articles articles;
    private final Quotes quotes;

    FictionalRecord(People people, Forums forums, Articles articles, Quotes quotes) {
        this.people = people;
        this.forums = forums;
        this.articles = articles;
        this.quotes = quotes;
    }

    /** The ids that the pages are asked for. */
    public record Ids(
            String article,
            String quotesOnly,
            String withdrawn,
            String draft,
            String forum,
            String speaker,
            String hostWhoNeverSpoke,
            String quote,
            String headlineQuote,
            String rejectedQuote,
            String quoteOfWithdrawn,
            String lastQuote,
            String secondReport,
            String trimmedQuote) {}

    public Ids save() {
        var main = draft("나루시 물길 관리, “주민이 함께 정해야”", FullText.PUBLIC);
        main.add(PassageKind.DECK, "가나시민회관서 물길 정책 토론회… 전문가·주민 120명 모여");
        main.add(
                PassageKind.LEAD,
                "나루시가 4일 가나시민회관에서 ‘우리 물길 100년’ 정책 토론회를 열었다. 홍길동 나루연구원 연구위원과 성춘향 가나대 환경공학부 교수가 발제를 맡았다.");
        main.add(
                PassageKind.PARAGRAPH,
                "홍길동 연구위원은 “물길을 어떻게 쓸지는 그 곁에 사는 주민이 함께 정해야 오래간다”고 말했다. 이어 “지난 십 년 동안 시가 쓴 돈의 절반은 다시 파내는 데 들어갔다”고 지적했다.");
        main.add(PassageKind.SUBHEAD, "“자료부터 모두 열어야” 전문가 한목소리");
        main.add(PassageKind.SUBHEAD, "비용은 누가 내나");
        main.add(
                PassageKind.PARAGRAPH,
                "성춘향 교수는 “수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다”고 강조했다. 성 교수는 자료를 감추는 관행이 다툼을 키웠다고 설명했다.");
        main.add(
                PassageKind.PARAGRAPH,
                "업계 관계자는 “기준이 해마다 바뀌면 아무도 투자하지 못한다”고 했다. 임꺽정 나루어촌계장은 “고기잡이 하는 사람 말도 들어 달라”고 요청했다.");
        main.add(PassageKind.SUBHEAD, "내년 예산에 담기로");
        main.add(
                PassageKind.PARAGRAPH,
                "두 발제자는 “다음 달까지 공동 제안서를 내겠다”고 밝혔다. 나루시는 “제안서를 받는 대로 검토하겠다”고 했다. “처음부터 다시 보자”는 말도 나왔다. 임꺾정 계장은 “바다와 강을 함께 보자”고 말했다.");
        main.add(PassageKind.PARAGRAPH, "토론회 자료는 나루시 누리집에서 볼 수 있다.");
        main.add(PassageKind.TAIL, "문의 02-000-0000");
        var article = main.save();
        article.decideOrigin(null, null, LocalDate.of(2025, 3, 4), BY);
        var id = Objects.requireNonNull(article.getId());
        var gildong = person("홍길동", "나루연구원", "연구위원", id);
        var chunhyang = person("성춘향", "가나대 환경공학부", "교수", id);
        var kkeokjeong = person("임꺽정", "나루어촌계", "계장", id);
        var host = person("장보고", "나루시의회", "의원", id);
        var city = people.organisation("나루시");
        var forum = forum("제3회 우리 물길 정책 토론회", id, LocalDate.of(2025, 3, 4), host, List.of(gildong, chunhyang));
        article.foundForum(forum, List.of());

        var byGildong = new Speaker.OfPerson(gildong, "나루연구원", "연구위원");
        var byChunhyang = new Speaker.OfPerson(chunhyang, "가나대 환경공학부", "교수");
        var byKkeokjeong = new Speaker.OfPerson(kkeokjeong, "나루어촌계", "계장");
        var first = main.say("물길을 어떻게 쓸지는 그 곁에 사는 주민이 함께 정해야 오래간다", byGildong, "홍길동 연구위원은", "full-name-before");
        main.say("지난 십 년 동안 시가 쓴 돈의 절반은 다시 파내는 데 들어갔다", byGildong, null, "carried-over");
        var open = main.say("수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다", byGildong, "성춘향 교수는", "full-name-before");
        first.confirm(BY);
        main.report("자료를 감추는 관행이 다툼을 키웠다", byChunhyang, "성 교수는");
        main.say(
                "기준이 해마다 바뀌면 아무도 투자하지 못한다",
                new Speaker.OfAnonymous("업계 관계자", AnonymousKind.INDUSTRY),
                "업계 관계자는",
                "anonymous");
        var rejected = main.say("고기잡이 하는 사람 말도 들어 달라", byKkeokjeong, "임꺽정 나루어촌계장은", "full-name-before");
        rejected.reject(BY);
        main.say("다음 달까지 공동 제안서를 내겠다", new Speaker.OfGroup("두 발제자", List.of(gildong, chunhyang)), "두 발제자는", "group");
        main.say("제안서를 받는 대로 검토하겠다", new Speaker.OfOrganisation(city), "나루시는", "organisation");
        main.say("처음부터 다시 보자", new Speaker.Nobody(), null, "none");
        var last = main.say("바다와 강을 함께 보자", byKkeokjeong, "임꺾정 계장은", "a-rule-nobody-explained");
        quotes.replaceMentions(
                article,
                List.of(
                        main.mention("홍길동 나루연구원 연구위원", gildong, false),
                        main.mention("성 교수", chunhyang, false),
                        main.mention("임꺽정", kkeokjeong, false),
                        main.mention("임꺾정", kkeokjeong, true)));
        var inHeadline = main.headline("주민이 함께 정해야", HeadlineVerdict.SHORTENED, first);
        main.headline("자료부터 모두 열어야", HeadlineVerdict.CHANGED, open);
        article.publish(PUBLISHED);
        open.correctSpeaker(byChunhyang, BY);
        article.correct(
                Correction.of(Correction.Kind.CORRECTION, "어촌계장의 이름을 ‘임꺽정’으로 바로잡습니다.", PUBLISHED.plusSeconds(90_000)));

        var again = draft("물길 토론회서 “주민이 정해야”", FullText.PUBLIC);
        again.add(
                PassageKind.LEAD, "홍길동 나루연구원 연구위원은 “물길을 어떻게 쓸지는 주민이 함께 정해야 오래간다”고 말했다. 그는 “성춘향 교수의 말대로 자료를 열자”고 덧붙였다.");
        var second = again.save();
        second.decideOrigin(null, null, LocalDate.of(2025, 3, 4), BY);
        var trimmed = again.say("물길을 어떻게 쓸지는 주민이 함께 정해야 오래간다", byGildong, "홍길동 나루연구원 연구위원은", "full-name-before");
        again.say("성춘향 교수의 말대로 자료를 열자", byGildong, "그는", "pronoun-before");
        quotes.replaceMentions(second, List.of(again.mention("성춘향 교수", chunhyang, false)));
        second.foundForum(forum, List.of());
        second.publish(PUBLISHED);
        second.decideHeadline("물길 토론회서 “주민이 함께 정해야”", new Decision(EDITOR, PUBLISHED.plusSeconds(600)));
        second.correct(new Correction(
                Correction.Kind.CORRECTION, "제목에서 빠진 말을 채웠습니다.", "주민이 정해야", "주민이 함께 정해야", PUBLISHED.plusSeconds(600)));

        var foreign = draft("다라시 버스 공청회 열려", FullText.QUOTES_ONLY);
        foreign.add(PassageKind.LEAD, "이 문단은 다른 매체의 글이라 보이지 않아야 한다.");
        foreign.add(PassageKind.PARAGRAPH, "홍길동 다라교통 사장은 “첫차를 삼십 분 앞당기겠다”고 약속했다.");
        foreign.add(PassageKind.PARAGRAPH, "이 문단도 보이지 않아야 한다.");
        foreign.add(PassageKind.PARAGRAPH, "성춘향 교수는 “길이 막히면 물길도 막힌다”고 말했다.");
        var other = foreign.save();
        other.decideOrigin("https://news.example.org/bus/1", "가나일보 제공, 무단 전재 금지", LocalDate.of(2024, 11, 20), BY);
        var otherId = Objects.requireNonNull(other.getId());
        var namesake = person("홍길동", "다라교통", "사장", otherId);
        foreign.say("첫차를 삼십 분 앞당기겠다", new Speaker.OfPerson(namesake, "다라교통", "사장"), "홍길동 다라교통 사장은", "full-name-before");
        foreign.say("길이 막히면 물길도 막힌다", new Speaker.OfPerson(chunhyang, "가나대", "교수"), "성춘향 교수는", "full-name-before");
        other.foundForum(forum("다라시 버스 공청회", otherId, null, host, List.of()), List.of());
        other.publish(PUBLISHED);

        var gone = draft("잘못 실은 기사", FullText.PUBLIC);
        gone.add(PassageKind.LEAD, "홍길동 연구위원은 “이 말은 하지 않았다”고 말했다.");
        var withdrawn = gone.save();
        var neverSaid = gone.say("이 말은 하지 않았다", byGildong, "홍길동 연구위원은", "full-name-before");
        withdrawn.publish(PUBLISHED);
        withdrawn.withdraw("같은 기사가 두 번 실렸습니다.", new Decision(EDITOR, PUBLISHED.plusSeconds(3600)));

        var waiting = draft("아직 내지 않은 기사", FullText.PUBLIC);
        waiting.add(PassageKind.LEAD, "아직 아무도 보지 못한다.");
        var draft = waiting.save();
        return new Ids(
                article.getPublicId(),
                other.getPublicId(),
                withdrawn.getPublicId(),
                draft.getPublicId(),
                forum.getPublicId(),
                gildong.getPublicId(),
                host.getPublicId(),
                open.getPublicId(),
                inHeadline.getPublicId(),
                rejected.getPublicId(),
                neverSaid.getPublicId(),
                last.getPublicId(),
                second.getPublicId(),
                trimmed.getPublicId());
    }

    /** One paragraph in which that many quotations of five people follow each other; the first two are one utterance. */
    public String saveCrowded(int quotations) {
        var crowded = draft("나루시 물길 난상 토론", FullText.PUBLIC);
        var speakers = List.of("심청", "이몽룡", "배비장", "허생", "황보갓바위다온누리");
        var text = new StringBuilder();
        for (int i = 0; i < quotations; i++) {
            text.append("%s 연구원은 “%d번째로 물길을 살피자”고 말했다. ".formatted(speakers.get(crowdedSpeaker(i)), i + 1));
        }
        crowded.add(PassageKind.LEAD, text.toString().strip());
        crowded.add(PassageKind.PARAGRAPH, "심청 연구원은 “마지막으로 물길을 지키자”고 말했다.");
        var article = crowded.save();
        var id = Objects.requireNonNull(article.getId());
        for (int i = 0; i < quotations; i++) {
            var name = speakers.get(crowdedSpeaker(i));
            var at = i == 4 ? "나루국제물길협력기구 아시아태평양지역본부 하천생태복원연구단" : "나루연구원";
            crowded.sayAs(
                    Math.max(1, i),
                    "%d번째로 물길을 살피자".formatted(i + 1),
                    new Speaker.OfPerson(person(name, at, "연구원", id), at, "연구원"));
        }
        crowded.sayAs(
                quotations, "마지막으로 물길을 지키자", new Speaker.OfPerson(person("심청", "나루연구원", "연구원", id), "나루연구원", "연구원"));
        article.publish(PUBLISHED);
        return article.getPublicId();
    }

    private static int crowdedSpeaker(int quotation) {
        return quotation < 2 ? 0 : quotation % 5;
    }

    /** A whole day of talk in one report: that many quotations of some people. Gives the ids of article and forum. */
    public List<String> saveLong(int quotations) {
        var day = draft("나루시 종일 토론 기록", FullText.PUBLIC);
        for (int i = 0; i < quotations; i++) {
            day.add(PassageKind.PARAGRAPH, "토론자는 “%d번째 의견은 물길 %d호를 먼저 살피자는 것이다”라고 말했다.".formatted(i, i * 7));
        }
        var article = day.save();
        article.decideOrigin(null, null, LocalDate.of(2024, 1, 5), BY);
        var articleId = Objects.requireNonNull(article.getId());
        var forum = forum(
                "나루시 종일 토론회", articleId, LocalDate.of(2025, 3, 4), person("장보고", "나루시의회", "의원", articleId), List.of());
        article.foundForum(forum, List.of());
        var names = List.of("심청", "이몽룡", "배비장", "허생", "양반", "옹고집", "콩쥐", "팥쥐");
        var speakers = names.stream()
                .map(name -> person(name, "나루연구원", "연구원", articleId))
                .toList();
        for (int i = 0; i < quotations; i++) {
            day.say(
                    "%d번째 의견은 물길 %d호를 먼저 살피자는 것이다".formatted(i, i * 7),
                    new Speaker.OfPerson(speakers.get(i % speakers.size()), "나루연구원", "연구원"),
                    null,
                    "full-name-before");
        }
        article.publish(PUBLISHED);
        return List.of(article.getPublicId(), forum.getPublicId());
    }

    /** That many short reports of one forum; gives its id. */
    public String saveReports(int reports) {
        Forum forum = null;
        for (int i = 1; i <= reports; i++) {
            var report = draft("물길 이어말하기 %d번째 소식".formatted(i), FullText.PUBLIC);
            report.add(PassageKind.LEAD, "나루시가 4일 가나시민회관에서 토론회를 열었다.");
            var article = report.save();
            var id = Objects.requireNonNull(article.getId());
            if (forum == null) {
                var host = person("장보고", "나루시의회", "의원", id);
                forum = forum("나루시 물길 이어말하기 토론회", id, LocalDate.of(2025, 3, 4), host, List.of());
            }
            article.foundForum(forum, List.of());
            article.publish(PUBLISHED.plusSeconds(i));
        }
        return forum.getPublicId();
    }

    /** A report that was printed three days before its forum; gives the id of its quotation. */
    public String saveAnnouncement() {
        var announcement = draft("물길 토론회 4일 열린다", FullText.PUBLIC);
        announcement.add(PassageKind.LEAD, "홍길동 나루연구원 연구위원은 “4일 만나서 물길을 이야기하자”고 말했다.");
        var article = announcement.save();
        article.decideOrigin(null, null, LocalDate.of(2025, 3, 1), BY);
        var id = Objects.requireNonNull(article.getId());
        var host = person("장보고", "나루시의회", "의원", id);
        article.foundForum(forum("나루시 예고 토론회", id, LocalDate.of(2025, 3, 4), host, List.of()), List.of());
        var gildong = person("홍길동", "나루연구원", "연구위원", id);
        var quote = announcement.say(
                "4일 만나서 물길을 이야기하자",
                new Speaker.OfPerson(gildong, "나루연구원", "연구위원"),
                "홍길동 나루연구원 연구위원은",
                "full-name-before");
        article.publish(PUBLISHED);
        return quote.getPublicId();
    }

    /**
     * A quotation of a report that was printed on 20 January 2026, of a forum on 4 March 2025. The same speaker said
     * “그 사이에 적힌 말이다” in one of 1 June 2025 that reports no forum.
     */
    public String saveLateReport() {
        var late = draft("물길 토론회 뒷이야기", FullText.PUBLIC);
        late.add(PassageKind.LEAD, "하늦봄 나루연구원 연구위원은 “늦게 적혀도 그날 나온 말이다”고 말했다.");
        var article = late.save();
        article.decideOrigin(null, null, LocalDate.of(2026, 1, 20), BY);
        var id = Objects.requireNonNull(article.getId());
        var host = person("장보고", "나루시의회", "의원", id);
        article.foundForum(forum("나루시 뒤늦은 토론회", id, LocalDate.of(2025, 3, 4), host, List.of()), List.of());
        var speaker = person("하늦봄", "나루연구원", "연구위원", id);
        var quote = late.say(
                "늦게 적혀도 그날 나온 말이다",
                new Speaker.OfPerson(speaker, "나루연구원", "연구위원"),
                "하늦봄 나루연구원 연구위원은",
                "full-name-before");
        article.publish(PUBLISHED);

        var between = draft("하늦봄 연구위원에게 묻다", FullText.PUBLIC);
        between.add(PassageKind.LEAD, "하늦봄 나루연구원 연구위원은 “그 사이에 적힌 말이다”라고 말했다.");
        var interview = between.save();
        interview.decideOrigin(null, null, LocalDate.of(2025, 6, 1), BY);
        between.say(
                "그 사이에 적힌 말이다", new Speaker.OfPerson(speaker, "나루연구원", "연구위원"), "하늦봄 나루연구원 연구위원은", "full-name-before");
        interview.publish(PUBLISHED);
        return quote.getPublicId();
    }

    private FictionalArticle draft(String headline, FullText fullText) {
        return new FictionalArticle(articles, quotes, headline, fullText);
    }

    private Person person(String name, String affiliation, String jobTitle, Long articleId) {
        var person = people.acquaintances(Set.of(name), Set.of(affiliation), articleId)
                .person(name, affiliation);
        person.affiliate(people.organisation(affiliation), affiliation, jobTitle, LocalDate.of(2025, 3, 4), articleId);
        return person;
    }

    private Forum forum(String name, Long articleId, LocalDate day, Person host, List<Person> presenters) {
        var facts = new ForumFacts(
                new ForumFacts.Title(name, null, null, ForumKind.DEBATE),
                new ForumFacts.When("4일 오후 2시", day, day == null ? null : LocalTime.of(14, 0)),
                "가나시민회관",
                "우리 물길 100년",
                List.of(
                        Backer.of(BackerRole.HOST, host.getName(), host),
                        Backer.of(BackerRole.SPONSOR, "나루시", people.organisation("나루시"))),
                presenters.stream()
                        .map(who -> new Participant(ParticipantRole.PRESENTER, "발제", who.getName(), who))
                        .toList());
        return forums.inReport(facts, articleId, null, ForumState.ENDED, known -> true);
    }
}
