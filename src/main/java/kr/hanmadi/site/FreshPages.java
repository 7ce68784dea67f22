package kr.hanmadi.site;

import kr.hanmadi.article.ArticleChanged;
import kr.hanmadi.pagecache.RecordVersion;
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
    void follow(ArticleChanged changed) {
        version.raise();
    }
}
