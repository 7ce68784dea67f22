package kr.hanmadi.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors have typed into the forms of a review and not sent yet, each what is their own. */
@Service
@Transactional
class UnsavedWords {
    private static final int MOST_FIELDS = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 20_000;

    private final Articles articles;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnsavedWords(Articles articles, JdbcClient jdbc, Clock clock) {
        this.articles = articles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By the names of the fields, as the page gave them. */
    @Transactional(readOnly = true)
    Map<String, String> wordsKeptOf(String publicId, String editor) {
        var kept = new LinkedHashMap<String, String>();
        jdbc.sql("select field, words from unsaved_words where article_id = ? and editor = ? order by field")
                .params(id(publicId), editor)
                .query(row -> {
                    kept.put(row.getString(1), row.getString(2));
                });
        return kept;
    }

    /** Keeps these words in place of those that were kept; what is too much or too long is not. */
    void keep(String publicId, String editor, List<String> fields, List<String> words) {
        long article = id(publicId);
        jdbc.sql("delete from unsaved_words where article_id = ? and editor = ?")
                .params(article, editor)
                .update();
        for (int i = 0; i < Math.min(MOST_FIELDS, Math.min(fields.size(), words.size())); i++) {
            if (fields.get(i).length() <= LONGEST_NAME && words.get(i).length() <= LONGEST) {
                jdbc.sql("insert into unsaved_words (article_id, editor, field, words, kept_at) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(article, editor, fields.get(i), words.get(i), Timestamp.from(clock.instant()))
                        .update();
            }
        }
    }

    private long id(String publicId) {
        return articles.find(publicId)
                .map(Article::getId)
                .orElseThrow(() -> new NotFoundException("article", publicId));
    }
}
