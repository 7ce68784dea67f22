package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The forms of the review: where each says what came of it, what it gives back, and what reaches the services. */
class ReviewControllersTests extends DeskSlice {
    private static final String ARTICLE = "/desk/articles/a";
    private static final String CARD = "?page=2#card-q";
    private static final ChangeNotice NO_NOTICE = new ChangeNotice(null, null);

    private final ReviewPages pages = Mockito.mock(ReviewPages.class);
    private final Quotes record = Mockito.mock(Quotes.class);
    private final ReviewForms forms = new ReviewForms(pages, record);
    private final QuoteDecisions quotes = service(QuoteDecisions.class);
    private final QuoteMarking marking = service(QuoteMarking.class);
    private final ArticleDecisions articles = service(ArticleDecisions.class);
    private final TextCorrections texts = service(TextCorrections.class);
    private final Workflow workflow = service(Workflow.class);
    private final PreviewDecisions previews = service(PreviewDecisions.class);
    private final Comments comments = service(Comments.class);
    private final Filing filing = Mockito.mock(Filing.class);
    private final MockMvcTester mvc = desk(
            new ReviewController(
                    pages,
                    Mockito.mock(WorkPages.class),
                    Mockito.mock(PreviewDecisions.class),
                    Mockito.mock(PicturePages.class),
                    Mockito.mock(CommentPages.class),
                    quotes,
                    forms,
                    Mockito.mock(OfferedSpeakers.class),
                    filing,
                    Clock.systemUTC()),
            new QuoteMarkingController(forms, marking),
            new QuoteListingController(forms, quotes),
            new FactsController(forms, articles, texts, filing),
            new TextController(forms, texts, Mockito.mock(RevisionPages.class), filing),
            new PublishingController(forms, articles, filing),
            new WorkflowController(forms, workflow),
            new PreviewLinkController(forms, previews),
            new CommentController(comments, filing));

    @BeforeEach
    void threeQuotations() {
        given(pages.pageOf("a", "q")).willReturn(ARTICLE + "?page=2");
        for (var each : List.of("q", "next")) {
            var quote = quoteOf("a");
            given(record.find(each)).willReturn(Optional.of(quote));
        }
        var other = quoteOf("b");
        given(record.find("elsewhere")).willReturn(Optional.of(other));
    }

    private static Quote quoteOf(String article) {
        var quote = Mockito.mock(Quote.class, Answers.RETURNS_DEEP_STUBS);
        given(quote.getArticle().getPublicId()).willReturn(article);
        return quote;
    }

    /** The form, the part of the page that answers it, and what that says when it is done. */
    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("/quotes/q/confirm?version=3", CARD, "desk.card.confirmed"),
                arguments("/quotes/q/reject?version=3", CARD, "desk.card.rejected"),
                arguments("/quotes/q/speaker?version=3&speaker=홍길동", CARD, "desk.card.given"),
                arguments("/quotes/q/undo?version=3", CARD, "desk.card.undone"),
                arguments("/quotes/q/unlist?version=3", CARD, "desk.card.unlisted"),
                arguments("/quotes/q/list?version=3", CARD, "desk.card.listed"),
                arguments("/quotes/q/unmark?version=3", CARD, "desk.mark.changed"),
                arguments("/quotes/q/words?version=3&words=물길", CARD, "desk.mark.changed"),
                arguments("/quotes/q/edge?version=3&edge=END_BACK", CARD, "desk.mark.changed"),
                arguments("/quotes/q/join?version=3", CARD, "desk.mark.changed"),
                arguments("/quotes/q/kind?version=3&kind=INDIRECT", CARD, "desk.mark.changed"),
                arguments("/headline?version=3&headline=물길", "#headline", "desk.saved"),
                arguments("/byline?version=3&reporters=홍길동", "#byline", "desk.saved"),
                arguments("/origin?version=3&sourceUrl=", "#origin", "desk.saved"),
                arguments("/reported-on?version=3&day=2025-03-04", "#origin", "desk.saved"),
                arguments("/full-text?version=3&fullText=PUBLIC", "#full-text", "desk.saved"),
                arguments(
                        "/forum?version=3&details.name=물길 토론회&details.kind=FORUM&details.state=ENDED",
                        "#forum",
                        "desk.saved"),
                arguments("/same-forum?version=3", "#forum", "desk.saved"),
                arguments("/no-forum?version=3", "#forum", "desk.saved"),
                arguments("/publish?version=3", "#bar", "desk.published"),
                arguments("/correct?version=3&note=고칩니다", "#publishing", "desk.correct.done"),
                arguments("/withdraw?version=3&note=내립니다", "#publishing", "desk.withdraw.done"),
                arguments("/restore?version=3&note=다시 냅니다", "#publishing", "desk.restore.done"),
                arguments("/discard?version=3", "#bar", "desk.discard.done"),
                arguments("/take-out?version=3", "#bar", "desk.take-out.done"),
                arguments("/text?version=3&from=7&text=물길", "#text-7", "desk.text.done"),
                arguments("/revisions/2/restore?version=3", "/revisions#revision-2", "desk.revisions.restored"),
                arguments("/send?version=3&note=보아 주세요", "#work", "desk.work.sent"),
                arguments("/take-back?version=3", "#work", "desk.work.taken-back"),
                arguments("/return?version=3&note=다시", "#work", "desk.work.returned"),
                arguments("/approve?version=3", "#work", "desk.work.approved"),
                arguments("/assign?version=3&to=7", "#work", "desk.work.assigned"),
                arguments("/embargo?version=3&until=2025-03-04T09:00", "#work", "desk.embargo.done"),
                arguments("/embargo?version=3&until=", "#work", "desk.embargo.lifted"),
                arguments("/schedule?version=3&at=2025-03-04T09:00", "#work", "desk.schedule.done"),
                arguments("/unschedule?version=3", "#work", "desk.schedule.cancelled"),
                arguments("/comments/7/take?version=3", "#talk-7", "desk.comments.taken"),
                arguments("/previews?days=1", "#previews", "desk.previews.made"),
                arguments("/previews/7/end", "#previews", "desk.previews.ended"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsDoneIsSaidWhereTheEditorWorks(String form, String part, String said) {
        assertThat(outcome(post(form))).isEqualTo(ARTICLE + part + " " + said);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsRefusedIsSaidThereWithItsReason(String form, String part) {
        refuse(new Refused("desk.mark.long"));
        assertThat(outcome(post(form))).matches(place(form, part) + " !desk\\.mark\\.long");
        refuse(new ChangedMeanwhile("a"));
        assertThat(outcome(post(form))).matches(place(form, part) + " !desk\\.changed");
    }

    /** At the field, where a form of the workflow has one. */
    private static String place(String form, String part) {
        var field = List.of("/send", "/return", "/embargo", "/schedule").stream()
                .filter(form::startsWith)
                .map(name -> "-" + name.substring(1))
                .findFirst()
                .orElse("");
        return Pattern.quote(ARTICLE + part + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/quotes/q/reject?version=3&notice=record | typedQuote typedAct typedNotice",
                "/quotes/q/speaker?version=3&speaker=홍길동 | typedQuote typedAct typedSpeaker typedNotice",
                "/quotes/q/undo?version=3&notice=record | typedQuote typedAct typedNotice",
                "/quotes/q/words?version=3&words=물길 | typedQuote typedAct typedWords typedNotice",
                "/quotes/q/edge?version=3&edge=END_BACK&words=물길 | typedQuote typedAct typedWords typedNotice",
                "/quotes/q/join?version=3&words=물길 | typedQuote typedAct typedWords typedNotice",
                "/quotes/q/kind?version=3&kind=DIRECT&words=물길 | typedQuote typedAct typedWords typedNotice",
                "/quotes/q/unmark?version=3&words=물길 | typedQuote typedAct typedWords typedNotice",
                "/mark?words=물길 | typedMark",
                "/headline?version=3&headline=물길 | headlineForm typedNotice",
                "/headline?version=3&headline= | headlineForm typedNotice",
                "/byline?version=3&reporters=홍길동 | bylineForm",
                "/origin?version=3&sourceUrl=물길 | originForm",
                "/forum?version=3&details.name= | forumForm",
                "/correct?version=3&note=고칩니다 | typedCorrection typedNote typedPart",
                "/withdraw?version=3&note=내립니다 | typedNote typedPart",
                "/restore?version=3&note=냅니다 | typedNote typedPart",
                "/text?version=3&from=7&text=물길 | editing typedText typedNotice",
                "/revisions/2/restore?version=3 | typedNotice",
                "/comments/7/take?version=3&notice=record | typedTalk typedNotice",
                "/send?version=3&note=보아 주세요 | typedNote typedPart",
                "/schedule?version=3&at=모레 | typedNote typedPart"
            })
    void whatWasTypedComesBackWhereItIsRefusedAndOnlyThere(String form, String kept) {
        refuse(new Refused("desk.mark.long"));
        assertThat(post(form)).flash().containsKeys(kept.split(" "));
        if (!form.contains("sourceUrl=물길") && !form.contains("name=") && !form.endsWith("headline=")) {
            refuse(null);
            assertThat(post(form)).flash().doesNotContainKeys(kept.split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/headline?version=3&headline= ",
                "/origin?version=3&sourceUrl=물길",
                "/forum?version=3&details.name="
            })
    void aFormWithAMistakeReachesNoService(String form) {
        assertThat(answer(post(form)).lines()).extracting(Answer.Line::key).containsOnly("desk.mistake");
        Mockito.verifyNoInteractions(texts, articles);
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct", "withdraw", "restore"})
    void readersAreToldSomethingThatIsNotTooLong(String form) {
        assertThat(outcome(post("/" + form + "?version=3&note= ")))
                .isEqualTo(ARTICLE + "#publishing !desk.note.missing");
        assertThat(outcome(post("/" + form + "?version=3&note=" + "가".repeat(1001))))
                .isEqualTo(ARTICLE + "#publishing !desk.note.long");
        Mockito.verifyNoInteractions(articles);
        post("/" + form + "?version=3&note=" + "가".repeat(1000));
        assertThat(Mockito.mockingDetails(articles).getInvocations()).hasSize(1);
    }

    @Test
    void whatIsReadAgainIsReadAtOnce() {
        given(quotes.undo(any(), any(), anyString())).willReturn(Optional.of(1L));
        given(texts.headline(anyString(), any(), any(), anyString())).willReturn(Optional.of(2L));
        given(articles.origin(anyString(), any(), anyString())).willReturn(Optional.of(3L));
        given(articles.reportedOn(anyString(), anyInt(), any(), anyBoolean(), anyString()))
                .willReturn(Optional.of(4L));
        given(articles.publish(anyString(), anyInt(), anyString())).willReturn(Optional.of(5L));
        given(texts.correct(anyString(), anyInt(), anyInt(), anyString(), any(), anyString()))
                .willReturn(Optional.of(6L));
        given(texts.restore(anyString(), anyInt(), anyInt(), any(), anyString()))
                .willReturn(Optional.of(7L));
        Stream.of(
                        "/quotes/q/undo?version=3",
                        "/headline?version=3&headline=물길",
                        "/origin?version=3",
                        "/reported-on?version=3&unknown=true",
                        "/publish?version=3",
                        "/text?version=3&from=7&text=물길",
                        "/revisions/2/restore?version=3")
                .forEach(this::post);
        for (long source = 1; source <= 7; source++) {
            then(filing).should().fileOrAwait(source);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/quotes/elsewhere/confirm?version=3",
                "/quotes/q/confirm?version=3&also=elsewhere:1",
                "/quotes/elsewhere/speaker?version=3&speaker=홍길동",
                "/quotes/elsewhere/words?version=3&words=물길",
                "/quotes/elsewhere/unlist?version=3",
                "/quotes/gone/reject?version=3"
            })
    void aQuotationOfAnotherArticleIsNotThere(String form) {
        assertThat(post(form)).hasStatus(404);
        Mockito.verifyNoInteractions(quotes, marking);
    }

    @Test
    void aRemarkIsDecidedWithTheOnesThatBelongToIt() {
        post("/quotes/q/confirm?version=3&also=next:4");
        then(quotes).should().confirm(List.of(new SeenQuote("q", 3), new SeenQuote("next", 4)), EDITOR);
        post("/quotes/q/speaker?version=3&speaker=홍길동&meant=x&notice=record&reason=오독");
        then(quotes)
                .should()
                .giveSpeaker(
                        List.of(new SeenQuote("q", 3)),
                        new SpeakerForm("홍길동", "x"),
                        new ChangeNotice("record", "오독"),
                        EDITOR);
        assertThat(outcome(post("/quotes/q/confirm?version=3&also=next")))
                .as("a pair without its version")
                .isEqualTo(ARTICLE + CARD + " !desk.not-possible");
    }

    @Test
    void aQuotationIsListedOrTakenOutOfSearchesAsPressed() {
        post("/quotes/q/unlist?version=3");
        then(quotes).should().setListed(new SeenQuote("q", 3), false, EDITOR);
        post("/quotes/q/list?version=3");
        then(quotes).should().setListed(new SeenQuote("q", 3), true, EDITOR);
    }

    @Test
    void wordsThatAreMarkedShowTheirNewCard() {
        given(marking.mark("a", "물길", 12, null, true, EDITOR)).willReturn("q");
        assertThat(outcome(post("/mark?words=물길&near=12&none=true"))).isEqualTo(ARTICLE + CARD + " desk.mark.done");
        refuse(new Refused("desk.mark.kind"));
        assertThat(outcome(post("/mark?words=물길"))).isEqualTo(ARTICLE + "#mark !desk.mark.kind");
    }

    @ParameterizedTest
    @CsvSource({
        "2, '', '#certain-part desk.certain.confirmed', 2",
        "1, 3, '?page=3#certain-part desk.certain.changed', 1 1",
        "0, x, '#certain-part desk.certain.changed', 0 2"
    })
    void ofThoseThatWereCertainItSaysHowManyStillWere(int confirmed, String page, String outcome, String words) {
        given(quotes.confirmAll("a", List.of(new SeenQuote("q", 3), new SeenQuote("next", 4)), EDITOR))
                .willReturn(confirmed);
        var result = post("/confirm-certain?seen=q:3&seen=next:4&page=" + page);
        assertThat(outcome(result)).isEqualTo(ARTICLE + outcome);
        assertThat(answer(result).lines().getFirst().words()).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'day=2025-03-04&reportedOn=2025-03-05', 2025-03-04, false",
        "'day=&reportedOn=2025-03-05', 2025-03-05, false",
        "'day=2025-03-04&unknown=true', , true",
        "'', , false"
    })
    void theDayOfPrintingIsTheOneTypedOrElseTheOneChosen(String typed, @Nullable LocalDate day, boolean unknown) {
        post("/reported-on?version=3&" + typed);
        then(articles).should().reportedOn("a", 3, day, unknown, EDITOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reported-on?version=3&day=어제",
                "/publish",
                "/quotes/q/edge?version=3&edge=UP",
                "/text?version=3"
            })
    void whatNoPageOfOursSendsIsABadRequest(String form) {
        assertThat(post(form)).hasStatus(400);
        Mockito.verifyNoInteractions(articles, texts, marking);
    }

    @Test
    void aForumThatIsKnownIsOffered() {
        refuse(new ForumAlreadyKnown("f1", "desk.forum.known"));
        var result = post("/forum?version=3&details.name=물길 토론회&details.kind=FORUM&details.state=ENDED");
        assertThat(outcome(result)).isEqualTo(ARTICLE + "#forum !desk.forum.known");
        assertThat(result).flash().containsEntry("knownForum", "f1");
    }

    @Test
    void aTextThatIsTakenAwayIsSaidAtTheTopOfThePage() {
        assertThat(outcome(post("/text?version=3&from=7&text= "))).isEqualTo(ARTICLE + " desk.text.done");
        then(texts).should().correct("a", 3, 7, " ", NO_NOTICE, EDITOR);
    }

    @Test
    void everyStepOfTheWorkIsTheOnePressed() {
        var seen = new Workflow.Seen("a", 3);
        Stream.of("send?note=1&", "take-back?", "return?note=2&", "approve?", "assign?to=7&", "assign?to=&")
                .forEach(step -> post("/" + step + "version=3"));
        then(workflow).should().send(seen, "1", editor);
        then(workflow).should().takeBack(seen, editor);
        then(workflow).should().giveBack(seen, "2", editor);
        then(workflow).should().approve(seen, editor);
        then(workflow).should().assign(seen, 7L, editor);
        then(workflow).should().assign(seen, null, editor);
        Stream.of("embargo?until=4&", "schedule?at=5&", "unschedule?").forEach(step -> post("/" + step + "version=3"));
        then(workflow).should().embargo(seen, "4", editor);
        then(workflow).should().schedule(seen, "5", editor);
        then(workflow).should().unschedule(seen, editor);
    }

    @Test
    void everyStateOfTheArticleIsTheOnePressed() {
        Stream.of("publish?", "withdraw?note= 까닭 &", "restore?note=2&", "discard?", "take-out?", "no-forum?")
                .forEach(act -> post("/" + act + "version=3"));
        then(articles).should().publish("a", 3, EDITOR);
        then(articles).should().withdraw("a", 3, "까닭", EDITOR);
        then(articles).should().restore("a", 3, "2", EDITOR);
        then(articles).should().discard("a", 3, EDITOR);
        then(articles).should().takeOut("a", 3, EDITOR);
        then(articles).should().noForum("a", 3, EDITOR);
        then(articles).should(never()).sameForum(any(), anyInt(), any());
    }

    @Test
    void theAddressOfADraftIsShownOnce() {
        given(previews.make("a", 3, EDITOR)).willReturn("https://hanmadi.example/preview/secret");
        assertThat(post("/previews"))
                .flash()
                .as("for three days, where no number came")
                .containsEntry("previewAddress", new ShownOnce("https://hanmadi.example/preview/secret"));
        refuse(new Refused("desk.previews.days.wrong"));
        assertThat(post("/previews?days=9")).flash().doesNotContainKey("previewAddress");
    }

    private MvcTestResult post(String form) {
        return mvc.post().uri(ARTICLE + form).exchange();
    }
}
