package kr.hanmadi.desk;

import java.time.Clock;
import kr.hanmadi.database.Outage;
import kr.hanmadi.request.ReaderRequest;
import kr.hanmadi.request.RequestClock;
import kr.hanmadi.request.Requests;
import kr.hanmadi.upkeep.ReadOnlyMode;
import kr.hanmadi.web.KoreanDates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds those who publish, once, of a reader's request that has to be answered by tomorrow. */
@Component
class RequestReminders {
    private static final Logger log = LoggerFactory.getLogger(RequestReminders.class);
    private static final int AT_ONCE = 200;

    private final Requests requests;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final ReadOnlyMode readOnly;
    private final Clock clock;

    RequestReminders(
            Requests requests,
            Notices notices,
            PlatformTransactionManager transactions,
            ReadOnlyMode readOnly,
            Clock clock) {
        this.requests = requests;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.readOnly = readOnly;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "10m", initialDelayString = "1m")
    void remind() {
        try {
            if (readOnly.now().isEmpty()) {
                transaction.executeWithoutResult(status -> remindNow());
            }
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            log.warn("The database does not answer; editors are reminded later: {}", Outage.messageOf(e));
        }
    }

    private void remindNow() {
        var tomorrow = KoreanDates.dayInKorea(clock.instant()).plusDays(1);
        var publishers = notices.publishers();
        for (var request : requests.open(AT_ONCE)) {
            var by = RequestClock.answerBy(request);
            if (by != null && !by.isAfter(tomorrow)) {
                notices.tell(publishers, notice(request, by.toString()));
            }
        }
        notices.forgetOld();
    }

    private static Notice notice(ReaderRequest request, String day) {
        return Notice.of(
                NoticeKind.REQUEST,
                "/desk/requests/" + request.getReceipt(),
                request.getReceipt(), // whose name it is may be hidden by what is decided
                null,
                day);
    }
}
