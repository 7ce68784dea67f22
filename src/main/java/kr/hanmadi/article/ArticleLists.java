package kr.hanmadi.article;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of articles that readers may see, newest first unless they say otherwise. */
@Service
@Transactional(readOnly = true)
public class ArticleLists {
    private final ArticleListRepository articles;

    ArticleLists(ArticleListRepository articles) {
        this.articles = articles;
    }

    /** What readers may see of one reporter, newest first. */
    public Page<Article> readableOfReporter(Reporter reporter, Pageable page) {
        return articles.findReadableOfReporter(reporter.getName(), reporter.getOutlet(), page);
    }

    /** What readers may see of these days, newest first. */
    public Page<Article> readableBetween(LocalDate from, LocalDate to, Pageable page) {
        return articles.findReadableBetween(from, to, page);
    }

    /** How many articles each of these days has; days without any are left out. */
    public List<DayCount> byDay(LocalDate from, LocalDate to) {
        return articles.countByDay(from, to);
    }

    /** Every correction that readers may know, of withdrawn articles too, newest first. */
    public Page<CorrectionLine> corrections(Pageable page) {
        return articles.findCorrections(page);
    }

    /** Articles on other forums of a series, newest first. */
    public List<Article> readableOfSeries(Long seriesId, Long exceptForumId, Pageable page) {
        return articles.findReadableOfSeries(seriesId, exceptForumId, page);
    }

    /** What readers may see, newest first. */
    public Page<Article> readable(Pageable page) {
        return articles.findReadable(page);
    }

    /** The newest of what readers may see, so many. */
    public List<Article> newest(int most) {
        return articles.findNewest(Limit.of(most));
    }

    /** What readers may see of one forum, newest first. */
    public List<Article> readableOfForum(Long forumId) {
        return articles.findReadableOfForum(forumId);
    }

    /** What readers may see whose address holds the first three of these words, newest first. */
    public List<Article> readableAddressedBy(List<String> words, Pageable page) {
        return articles.findReadableAddressedBy(like(words, 0), like(words, 1), like(words, 2), page);
    }

    /** Articles that readers were told something about, corrected and withdrawn ones too, the latest note first. */
    public List<Article> corrected(Pageable page) {
        return articles.findCorrected(page);
    }

    private static String like(List<String> words, int i) {
        return i < words.size() ? "%" + words.get(i).replaceAll("[%_\\\\]", "") + "%" : "%";
    }
}
