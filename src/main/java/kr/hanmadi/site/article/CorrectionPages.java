package kr.hanmadi.site.article;

import java.util.List;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.CorrectionLine;
import kr.hanmadi.site.line.ListPage;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the list of everything that was corrected. */
@Service
@Transactional(readOnly = true)
public class CorrectionPages {
    private static final int LINES = 30;

    private final ArticleLists articleLists;

    CorrectionPages(ArticleLists articleLists) {
        this.articleLists = articleLists;
    }

    /** @param withdrawn whether the article may not be read any more */
    public record Line(String href, String headline, boolean withdrawn, ArticleView.Note note) {
        static Line of(CorrectionLine line) {
            var notice = line.notice();
            return new Line(
                    Addresses.article(line.publicId(), line.slug()),
                    line.headline(),
                    line.state() == ArticleState.WITHDRAWN,
                    new ArticleView.Note(
                            notice.kind(),
                            notice.note(),
                            notice.beforeText(),
                            notice.afterText(),
                            DisplayDate.of(notice.madeAt())));
        }
    }

    ListPage<Line> list(int number) {
        var page = Paging.read(number, LINES, articleLists::corrections);
        return new ListPage<>(page.getContent().stream().map(Line::of).toList(), Pager.of(page, "/corrections"));
    }

    public List<Line> latest(int count) {
        return articleLists.corrections(PageRequest.of(0, count)).stream()
                .map(Line::of)
                .toList();
    }
}
