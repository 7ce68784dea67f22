package kr.hanmadi.quote;

import java.util.List;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every quotation and every speaker that readers may see, key by key: for the API, feeds and site maps. */
@Service
@Transactional(readOnly = true)
public class QuoteCatalogue {
    private final QuoteCatalogueRepository quotes;

    QuoteCatalogue(QuoteCatalogueRepository quotes) {
        this.quotes = quotes;
    }

    /** The quotations that readers may see of an article, the first filed first, filed after that key. */
    public List<Quote> readableOfArticleAfter(Long articleId, Long key, Pageable page) {
        return quotes.findReadableOfArticleAfter(articleId, key, page);
    }

    /** Direct and indirect quotations, the last filed first, filed before that key: goes on where an answer ended. */
    public List<Quote> readableBefore(Long key, Pageable page) {
        return quotes.findReadableBefore(key, page);
    }

    public List<Quote> readableOfPersonBefore(Long personId, Long key, Pageable page) {
        return quotes.findReadableOfPersonBefore(personId, key, page);
    }

    public List<Quote> readableOfForumBefore(Long forumId, Long key, Pageable page) {
        return quotes.findReadableOfForumBefore(forumId, key, page);
    }

    /** People who spoke, with the number of their quotations, the last filed first, filed before that key. */
    public List<SpeakerCount> speakersBefore(Long key, Pageable page) {
        return quotes.countBySpeakerBefore(key, page);
    }

    /** The ranges of keys that hold quotations which readers may see. */
    public List<SiteMapRange> siteMapRanges() {
        return quotes.findRanges();
    }

    /** The quotations of a range that readers may see; a quotation has no slug. */
    public List<SiteMapEntry> inRange(long number) {
        return quotes.findEntries(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }

    /** The ranges of keys that hold people who spoke. */
    public List<SiteMapRange> speakerRanges() {
        return quotes.findSpeakerRanges();
    }

    /** The people of a range who spoke. */
    public List<SiteMapEntry> speakersInRange(long number) {
        return quotes.findSpeakerEntries(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }
}
