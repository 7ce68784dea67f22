package kr.hanmadi.tip;

import kr.hanmadi.database.Outage;
import kr.hanmadi.upkeep.ReadOnlyMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes tips on the day that their senders were told, every hour what is due: after a restore too. */
@Component
class TipRetention {
    private static final Logger log = LoggerFactory.getLogger(TipRetention.class);

    private final Tips tips;
    private final ReadOnlyMode readOnly;

    TipRetention(Tips tips, ReadOnlyMode readOnly) {
        this.tips = tips;
        this.readOnly = readOnly;
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
    void deleteEnded() {
        try {
            if (readOnly.now().isEmpty()) {
                int deleted = tips.deleteEnded();
                if (deleted > 0) {
                    log.info("Deleted {} tips whose day is over", deleted);
                }
            }
        } catch (RuntimeException e) {
            if (!Outage.isBehind(e)) {
                throw e;
            }
            log.warn("The database does not answer; tips are deleted later: {}", Outage.messageOf(e));
        }
    }
}
