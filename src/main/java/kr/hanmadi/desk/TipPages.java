package kr.hanmadi.desk;

import java.util.List;
import java.util.Optional;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.tip.Tip;
import kr.hanmadi.tip.TipFile;
import kr.hanmadi.tip.TipState;
import kr.hanmadi.tip.Tips;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows readers' tips to the editors whose they are to see. */
@Service
@Transactional(readOnly = true)
class TipPages {
    private static final int OPENING = 120;

    private final Tips tips;
    private final TipDecisions decisions;
    private final Accounts accounts;
    private final Articles articles;

    TipPages(Tips tips, TipDecisions decisions, Accounts accounts, Articles articles) {
        this.tips = tips;
        this.decisions = decisions;
        this.accounts = accounts;
        this.articles = articles;
    }

    /** One tip in the list. */
    record TipLine(
            String receipt,
            String opening,
            TipState state,
            @Nullable String assignee,
            DisplayDate receivedAt) {}

    /** All of one. */
    record TipView(
            String receipt,
            int version,
            String said,
            Tip.Sender sender,
            Days days,
            TipState state,
            List<TipFile> files,
            Work work) {}

    record Days(DisplayDate receivedAt, DisplayDate until) {}

    /**
     * What becomes of it.
     *
     * @param assignee the id of the account; null where none sees to it
     * @param articleId the draft that was made of it; null without
     */
    record Work(
            @Nullable Long assignee,
            @Nullable String name,
            List<WorkPages.Choice> others,
            @Nullable String articleId) {}

    Page<TipLine> list(Tips.Show show, SignedInEditor editor, Pageable page) {
        var names = accounts.names();
        var list = tips.list(show, new EditorRights(editor.getRole()).publish() ? null : editor.getId(), page);
        return list.map(tip -> new TipLine(
                tip.receipt(),
                ShortenedText.to(OPENING, tip.said().replaceAll("\\s+", " ")),
                tip.handling().state(),
                assignee(tip).map(names::get).orElse(null),
                DisplayDate.of(tip.kept().receivedAt())));
    }

    TipView read(String receipt, SignedInEditor editor) {
        var tip = decisions.find(receipt, editor);
        var article = tip.handling().articleId();
        return new TipView(
                tip.receipt(),
                tip.version(),
                tip.said(),
                tip.sender(),
                new Days(
                        DisplayDate.of(tip.kept().receivedAt()),
                        DisplayDate.of(tip.kept().until())),
                tip.handling().state(),
                tip.files(),
                new Work(
                        tip.handling().assignee(),
                        assignee(tip).flatMap(accounts::nameOf).orElse(null),
                        accounts.all().stream()
                                .filter(Workflow::mayWorkOn)
                                .map(each -> new WorkPages.Choice(each.id(), each.name()))
                                .toList(),
                        article == null
                                ? null
                                : articles.find(article)
                                        .map(Article::getPublicId)
                                        .orElse(null)));
    }

    private static Optional<Long> assignee(Tip tip) {
        return Optional.ofNullable(tip.handling().assignee());
    }

    /** A file as it was sent. */
    record Sent(String name, byte[] content) {}

    Optional<Sent> file(String receipt, long fileId, SignedInEditor editor) {
        var tip = decisions.find(receipt, editor);
        return tip.files().stream()
                .filter(file -> file.id() == fileId)
                .findFirst()
                .flatMap(file -> tips.content(tip, fileId).map(content -> new Sent(file.name(), content)));
    }
}
