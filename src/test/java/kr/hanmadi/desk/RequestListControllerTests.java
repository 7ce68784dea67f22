package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.request.ReaderRequest;
import kr.hanmadi.request.RequestClock;
import kr.hanmadi.request.RequestRefused;
import kr.hanmadi.request.RequestState;
import kr.hanmadi.request.Requests;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;
import org.springframework.data.domain.PageImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is decided of a reader's request, and what is said of whether the reader was told. */
class RequestListControllerTests extends DeskSlice {
    private static final String PAGE = "/desk/requests/20250304-abcdef";
    private static final Instant NOTED = Instant.parse("2025-03-04T09:10:00Z");

    private final Requests requests = Mockito.mock(Requests.class);
    private final RequestDecisions decisions = service(RequestDecisions.class);
    private final RequestMails mails = Mockito.mock(RequestMails.class);
    private final MockMvcTester mvc = desk(new RequestListController(
            requests,
            decisions,
            mails,
            Mockito.mock(Accounts.class),
            Clock.fixed(Instant.parse("2025-03-04T16:00:00Z"), ZoneOffset.UTC)));

    @BeforeEach
    void noMail() {
        given(mails.decided(any())).willReturn(RequestMails.Outcome.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 고쳤습니다., desk.requests.state.missing",
        "REVIEWING, 고쳤습니다., desk.requests.state.missing",
        "ACCEPTED, ' ', desk.requests.answer.missing"
    })
    void withoutADecisionAndAnAnswerNothingIsDecided(String state, String answer, String why) {
        var result = decide(state, answer, NOTED.toString());
        assertThat(outcome(result)).isEqualTo(PAGE + "#decision !" + why);
        assertThat(result)
                .flash()
                .containsEntry("typedState", state)
                .containsEntry("typedAnswer", answer.strip())
                .containsEntry("typedRequestNote", NOTED.toString());
        then(decisions).should(never()).decide(any(), anyInt(), any(), any(), any(), any());
    }

    @Test
    void anAnswerIsAtMostAsLongAsItsField() {
        decide("ACCEPTED", "가".repeat(2000), "");
        then(decisions).should().decide("20250304-abcdef", 3, RequestState.ACCEPTED, "가".repeat(2000), null, editor);
        assertThat(answer(decide("ACCEPTED", "가".repeat(2001), "")).wrong()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, desk.requests.decided",
        "SENT, desk.requests.decided.mailed",
        "FAILED, desk.requests.decided.unsent"
    })
    void itSaysWhetherTheReaderWasTold(RequestMails.Outcome mail, String said) {
        given(mails.decided("20250304-abcdef")).willReturn(mail);
        var result = decide("DECLINED", " 맞게 실렸습니다. ", "");
        assertThat(outcome(result)).isEqualTo(PAGE + "#decision " + said);
        assertThat(result).flash().doesNotContainKey("typedAnswer");
        then(decisions).should().decide("20250304-abcdef", 3, RequestState.DECLINED, "맞게 실렸습니다.", null, editor);
    }

    @Test
    void ofADecisionThatIsRefusedNoReaderIsTold() {
        var refused = Mockito.mock(RequestRefused.class);
        given(refused.messageKey()).willReturn("desk.requests.decided.already");
        refuse(refused);
        assertThat(outcome(decide("ACCEPTED", "고쳤습니다.", "")))
                .isEqualTo(PAGE + "#decision !desk.requests.decided.already");
        refuse(new ChangedMeanwhile("r"));
        assertThat(outcome(decide("ACCEPTED", "고쳤습니다.", ""))).isEqualTo(PAGE + "#decision !desk.changed");
        then(mails).shouldHaveNoInteractions();
    }

    @ParameterizedTest
    @CsvSource({"2025-03-04T09:10:00Z, 2025-03-04T09:10:00Z", "'', ", "x, 1970-01-01T00:00:00Z"})
    void aNoteIsNamedByItsMoment(String typed, @Nullable Instant note) {
        decide("PARTLY", "고쳤습니다.", typed);
        then(decisions).should().decide("20250304-abcdef", 3, RequestState.PARTLY, "고쳤습니다.", note, editor);
    }

    @Test
    void openOnesAreListedUnlessAllAreAskedFor() {
        given(requests.open(any())).willReturn(new PageImpl<>(List.of()));
        given(requests.all(any())).willReturn(new PageImpl<>(List.of()));
        assertThat(mvc.get().uri("/desk/requests")).model().containsEntry("all", false);
        then(requests).should(never()).all(any());
        assertThat(mvc.get().uri("/desk/requests?all=true")).model().containsEntry("all", true);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void anAnswerIsLateAfterItsDayInKoreaUntilItIsGiven(RequestState state) {
        var request = Mockito.mock(ReaderRequest.class);
        given(request.getReceivedAt()).willReturn(NOTED);
        given(request.getState()).willReturn(state);
        given(requests.open(any())).willReturn(new PageImpl<>(List.of(request, request)));
        given(requests.clocks(List.of(request, request)))
                .willReturn(List.of(
                        new RequestClock(null, LocalDate.of(2025, 3, 4), false),
                        new RequestClock(null, LocalDate.of(2025, 3, 5), false)));
        assertThat(mvc.get().uri("/desk/requests"))
                .model()
                .extractingByKey("requests")
                .asInstanceOf(InstanceOfAssertFactories.list(RequestListController.Line.class))
                .extracting(line -> line.days().over())
                .as("in Korea it is the fifth already")
                .containsExactly(!state.isDecided(), false);
    }

    @Test
    void aReceiptThatWasNeverGivenIsNotThere() {
        given(requests.find("x")).willReturn(Optional.empty());
        assertThat(mvc.get().uri("/desk/requests/x")).hasStatus(404);
    }

    private MvcTestResult decide(String state, String answer, String note) {
        return mvc.post()
                .uri(PAGE + "/decide")
                .param("version", "3")
                .param("state", state)
                .param("answer", answer)
                .param("note", note)
                .exchange();
    }
}
