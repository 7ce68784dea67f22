package kr.hanmadi.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what an editor was told and how he wants to be told. */
@Service
@Transactional(readOnly = true)
class NoticePages {
    private final Notices notices;
    private final Articles articles;

    NoticePages(Notices notices, Articles articles) {
        this.notices = notices;
        this.articles = articles;
    }

    /** @param line what is said beside the title; null for nothing */
    record NoticeView(
            long id, NoticeKind kind, String title, Answer.@Nullable Line line, DisplayDate at, boolean unread) {}

    /** How one kind is told. */
    record ChoiceView(NoticeKind kind, boolean shown, boolean mailed) {}

    Page<NoticeView> read(long editor, Pageable page) {
        var lines = notices.of(editor, page);
        var rows = articles.byIds(lines.stream()
                .flatMap(line -> Stream.ofNullable(line.about().articleId()))
                .distinct()
                .toList());
        return lines.map(line -> view(
                line,
                line.about().articleId() == null ? null : rows.get(line.about().articleId())));
    }

    /** Names that are hidden since are hidden in what was said of their report too. */
    private static NoticeView view(Notices.Line line, @Nullable Article about) {
        var said = about == null || line.said() == null ? line.said() : about.masked(line.said());
        return new NoticeView(
                line.id(),
                line.kind(),
                about == null ? Objects.requireNonNull(line.about().title()) : about.getHeadline(),
                NoticeWords.line(line.kind(), line.by(), said),
                DisplayDate.of(line.at()),
                line.unread());
    }

    List<ChoiceView> choices(long editor) {
        return notices.choices(editor).entrySet().stream()
                .map(each -> new ChoiceView(
                        each.getKey(), each.getValue().shown(), each.getValue().mailed()))
                .toList();
    }
}
