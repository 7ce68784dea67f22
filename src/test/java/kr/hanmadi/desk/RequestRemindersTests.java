package kr.hanmadi.desk;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.request.ReaderRequest;
import kr.hanmadi.request.RequestKind;
import kr.hanmadi.request.Requests;
import kr.hanmadi.upkeep.ReadOnlyMode;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.transaction.PlatformTransactionManager;

/** Those who publish are reminded of a request the day before it has to be answered. */
class RequestRemindersTests {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2025-03-06T03:00:00Z"), ZoneOffset.UTC); // the sixth of March in Korea

    private final Requests requests = Mockito.mock(Requests.class);
    private final Notices notices = Mockito.mock(Notices.class);
    private final ReadOnlyMode readOnly = Mockito.mock(ReadOnlyMode.class);
    private final RequestReminders reminders =
            new RequestReminders(requests, notices, Mockito.mock(PlatformTransactionManager.class), readOnly, NOON);

    @Test
    void onlyWhatHasToBeAnsweredByTomorrowIsTold() {
        given(readOnly.now()).willReturn(Optional.empty());
        given(notices.publishers()).willReturn(Set.of(7L));
        var due = request("20250304-due", "2025-03-04T03:00:00Z");
        var early = request("20250306-early", "2025-03-06T02:00:00Z");
        given(requests.open(anyInt())).willReturn(List.of(due, early));
        reminders.remind();
        verify(notices)
                .tell(
                        Set.of(7L),
                        Notice.of(
                                NoticeKind.REQUEST, "/desk/requests/20250304-due", "20250304-due", null, "2025-03-07"));
        verify(notices, never())
                .tell(
                        any(),
                        Mockito.argThat(
                                notice -> notice != null && notice.href().contains("early")));
        verify(notices).forgetOld();
    }

    private static ReaderRequest request(String receipt, String received) {
        var request = Mockito.mock(ReaderRequest.class);
        given(request.getReceipt()).willReturn(receipt);
        given(request.getKind()).willReturn(RequestKind.CORRECTION);
        given(request.getReceivedAt()).willReturn(Instant.parse(received));
        return request;
    }
}
