package kr.hanmadi.desk;

import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.TextDiff;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what readers saw of an article before, each version beside the one that stands now. */
@Service
@Transactional(readOnly = true)
class RevisionPages {
    private static final int MOST_PARAGRAPHS = 200;

    private final Articles articles;

    RevisionPages(Articles articles) {
        this.articles = articles;
    }

    /** @param versions latest first */
    record View(String publicId, String headline, int version, boolean readable, List<Version> versions) {}

    /**
     * A version that readers saw.
     *
     * @param number from 1, the first one that they saw
     * @param endedAt until when
     * @param headline the words of its headline and of the present one
     * @param paragraphs those that stand otherwise now
     */
    record Version(
            int number, DisplayDate endedAt, List<TextDiff.Piece> headline, List<List<TextDiff.Piece>> paragraphs) {}

    View read(String publicId) {
        var article = articles.find(publicId).orElseThrow(() -> new NotFoundException("article", publicId));
        var versions = new ArrayList<Version>();
        int number = article.getRevisions().size();
        for (var revision : article.getRevisions().reversed()) {
            versions.add(new Version(
                    number--,
                    DisplayDate.of(revision.endedAt()),
                    revision.headline().equals(article.getHeadline())
                            ? List.of()
                            : TextDiff.diffByWord(revision.headline(), article.getHeadline()),
                    TextDiff.paragraphs(revision.body(), article.getBody()).stream()
                            .limit(MOST_PARAGRAPHS)
                            .toList()));
        }
        return new View(publicId, article.getHeadline(), article.getVersion(), article.isReadable(), versions);
    }
}
