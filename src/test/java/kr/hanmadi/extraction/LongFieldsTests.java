package kr.hanmadi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hanmadi.extraction.report.Evidence;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundByline;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundParticipant;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Normaliser;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class LongFieldsTests {
    private static final Span SPAN = new Span(0, 1);

    /** A field of what was read: how to read a text into it, and what is found there. */
    private record Field(String name, int longest, Function<String, List<String>> read) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Field> fields() {
        return Stream.of(
                new Field(
                        "affiliation",
                        FieldLength.AFFILIATION,
                        text -> known(new FoundSpeaker.Person("홍길동", text, null, SPAN).affiliation())),
                new Field(
                        "jobTitle",
                        FieldLength.JOB_TITLE,
                        text -> known(new FoundSpeaker.Person("홍길동", null, text, SPAN).jobTitle())),
                new Field("name", FieldLength.NAME, text -> speaker(new FoundSpeaker.Person(text, null, null, SPAN))),
                new Field(
                        "group",
                        FieldLength.NAME,
                        text -> speaker(new FoundSpeaker.Group(text, null, null, List.of(), SPAN))),
                new Field(
                        "organisation",
                        FieldLength.NAME,
                        text -> speaker(new FoundSpeaker.Organisation(text, null, null, SPAN))),
                new Field(
                        "anonymous",
                        FieldLength.NAME,
                        text -> speaker(new FoundSpeaker.Anonymous(text, AnonymousKind.OTHER, null, null, SPAN))),
                new Field(
                        "member",
                        FieldLength.NAME,
                        text -> new FoundSpeaker.Group(
                                        "두 의원",
                                        null,
                                        null,
                                        List.of(new FoundSpeaker.Person(text, null, null, SPAN)),
                                        SPAN)
                                .members().stream()
                                        .map(FoundSpeaker.Person::name)
                                        .toList()),
                new Field(
                        "printedLabel",
                        FieldLength.LABEL,
                        text -> known(quote("말", null, text, null).spokenBy().printedLabel())),
                new Field(
                        "reportingVerb",
                        FieldLength.REPORTING_VERB,
                        text -> known(quote("말", null, null, text).reportedBy().verb())),
                new Field(
                        "words",
                        FieldLength.WORDS,
                        text -> report(quote(text, null, null, null), null).quotes().stream()
                                .map(FoundQuote::words)
                                .toList()),
                new Field(
                        "outlet",
                        FieldLength.OUTLET,
                        text -> known(report(quote("말", null, null, null), text)
                                .publication()
                                .outlet())),
                new Field("email", FieldLength.EMAIL, text -> known(new FoundByline("홍길동", text, SPAN).email())),
                new Field(
                        "series",
                        FieldLength.FORUM,
                        text -> known(forum(text, null, null, null).title().series())),
                new Field(
                        "when",
                        FieldLength.WHEN,
                        text -> known(forum(null, text, null, null).when().printed())),
                new Field(
                        "venue",
                        FieldLength.VENUE,
                        text -> known(forum(null, null, text, null).venue())),
                new Field(
                        "topic",
                        FieldLength.TOPIC,
                        text -> known(forum(null, null, null, text).topic())),
                new Field(
                        "backer",
                        FieldLength.ORGANISATION,
                        text -> forum(text, text, text, text).backers().stream()
                                .map(FoundBacker::label)
                                .toList()),
                new Field(
                        "part",
                        FieldLength.LABEL,
                        text -> forum(text, text, text, text).participants().stream()
                                .map(FoundParticipant::printedLabel)
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsLongerThanItsFieldIsNoValue(Field field) {
        assertThat(field.read.apply("가".repeat(field.longest))).containsExactly("가".repeat(field.longest));
        assertThat(field.read.apply("가".repeat(field.longest + 1))).isEmpty();
        assertThat(field.read.apply("가".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 1_000, 100_000})
    void aReportOfLongLinesHoldsOnlyValuesThatFit(int length) {
        var word = "가나".repeat(length / 2);
        var text = """
                %1$s 토론회
                [가나일보 = 홍길동 기자 %1$s@example.com]
                지난 5일 %1$s회관에서 ‘%1$s 정책토론회’가 ‘%1$s’를 주제로 %1$s협회 주최로 열렸다.
                홍길동 %1$s연구원 %1$s원장은 “물길을 함께 정해야 한다”고 말했다.
                %1$s 관계자는 “자료를 모두 열어야 한다”고 밝혔다.
                %1$s협회는 “%1$s 돌봄을 늘려야 한다”고 강조했다.
                좌장은 성춘향 %1$s대 교수, 발제는 임꺽정 %1$s 의원이 맡았다.
                """.formatted(word);
        var report = new ReportReader().read(text, null);
        assertThat(report.quotes()).isNotEmpty();
        for (var quote : report.quotes()) {
            fits(quote.words(), FieldLength.WORDS);
            fits(quote.spokenBy().printedLabel(), FieldLength.LABEL);
            var speaker = quote.speaker();
            if (speaker != null) {
                fits(speaker.label(), FieldLength.NAME);
                if (speaker instanceof FoundSpeaker.Person person) {
                    fits(person.affiliation(), FieldLength.AFFILIATION);
                    fits(person.jobTitle(), FieldLength.JOB_TITLE);
                }
            }
        }
        report.mentions().forEach(mention -> fits(mention.printed(), FieldLength.LABEL));
        var forum = report.forum();
        if (forum != null) {
            fits(forum.name(), FieldLength.FORUM);
            fits(forum.venue(), FieldLength.VENUE);
            fits(forum.topic(), FieldLength.TOPIC);
        }
    }

    private static void fits(String text, int longest) {
        assertThat(text == null ? 0 : text.length()).as(text).isLessThanOrEqualTo(longest);
    }

    private static List<String> known(String text) {
        return text == null ? List.of() : List.of(text);
    }

    private static List<String> speaker(FoundSpeaker speaker) {
        var quote = quote("말", speaker, null, null);
        if (quote.speaker() == null) {
            assertThat(quote.evidence().rule()).isEqualTo(EvidenceRule.NONE);
        }
        return quote.speaker() == null ? List.of() : List.of(quote.speaker().label());
    }

    private static FoundQuote quote(String words, FoundSpeaker speaker, String label, String verb) {
        return new FoundQuote(
                QuoteKind.DIRECT,
                SPAN,
                words,
                1,
                new FoundQuote.SpokenBy(
                        speaker, label, new Evidence(EvidenceRule.FULL_NAME_BEFORE, null, null, null, Confidence.HIGH)),
                new FoundQuote.ReportedBy(verb, null),
                null);
    }

    private static FoundForum forum(String series, String when, String venue, String topic) {
        return new FoundForum(
                new FoundForum.Title("물길 토론회", series, null, ForumKind.DEBATE),
                new FoundForum.When(when, null, null),
                venue,
                topic,
                topic == null ? List.of() : List.of(new FoundBacker(BackerRole.HOST, topic, null)),
                topic == null
                        ? List.of()
                        : List.of(new FoundParticipant(ParticipantRole.MODERATOR, topic, null, "홍길동")),
                SPAN);
    }

    private static Report report(FoundQuote quote, String outlet) {
        return new Report(
                new Report.Text("말", Normaliser.normalise("말").offsets(), List.of()),
                new Report.Publication(List.of(), outlet, null),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(quote));
    }
}
