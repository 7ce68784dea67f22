package kr.hanmadi.article;

import java.util.List;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every article and every forum that readers may see, key by key: for the API, feeds and site maps. */
@Service
@Transactional(readOnly = true)
public class ArticleCatalogue {
    private final ArticleCatalogueRepository articles;

    ArticleCatalogue(ArticleCatalogueRepository articles) {
        this.articles = articles;
    }

    /** What readers may see, the last filed first, filed before that key: goes on where an earlier answer ended. */
    public List<Article> readableBefore(Long key, Pageable page) {
        return articles.findReadableBefore(key, page);
    }

    /** Forums that some readable article reports, by id, the last filed first, filed before that key. */
    public List<Long> readableForumsBefore(Long key, Pageable page) {
        return articles.findReadableForumsBefore(key, page);
    }

    /** The ranges of keys that hold articles which readers may see. */
    public List<SiteMapRange> siteMapRanges() {
        return articles.findRanges();
    }

    /** The articles of a range that readers may see. */
    public List<SiteMapEntry> inRange(long number) {
        return articles.findEntries(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }

    /** The ranges of keys that hold forums which readers may see. */
    public List<SiteMapRange> forumRanges() {
        return articles.findForumRanges();
    }

    /** The forums of a range that readers may see. */
    public List<SiteMapEntry> forumsInRange(long number) {
        return articles.findForumEntries(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }
}
