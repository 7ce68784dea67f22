package kr.hanmadi.site;

import kr.hanmadi.pagecache.RecordVersion;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.web.ImprintChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** An editor who just published, corrected or withdrew sees it on the next page, without waiting to be told. */
@Component
class FreshPages {
    private final RecordVersion version;

    FreshPages(RecordVersion version) {
        this.version = version;
    }

    @TransactionalEventListener
    void follow(RecordChanged changed) {
        version.raise();
    }

    @TransactionalEventListener
    void follow(ImprintChanged changed) {
        version.raise();
    }
}
