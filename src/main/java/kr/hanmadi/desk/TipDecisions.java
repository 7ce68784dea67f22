package kr.hanmadi.desk;

import java.util.List;
import java.util.Objects;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.tip.Tip;
import kr.hanmadi.tip.TipState;
import kr.hanmadi.tip.Tips;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors do with readers' tips. An editor who does not publish sees those that are his to see to. The trail keeps
 * that it was done, and nothing of what a reader wrote, for that ends with the tip.
 */
@Service
@Transactional
class TipDecisions {
    private final Tips tips;
    private final Accounts accounts;
    private final Articles articles;
    private final Notices notices;
    private final AuditTrail trail;

    TipDecisions(Tips tips, Accounts accounts, Articles articles, Notices notices, AuditTrail trail) {
        this.tips = tips;
        this.accounts = accounts;
        this.articles = articles;
        this.notices = notices;
        this.trail = trail;
    }

    /** @throws NotFoundException where there is none, or it is not for that editor */
    @Transactional(readOnly = true)
    public Tip find(String receipt, SignedInEditor editor) {
        return tips.find(receipt)
                .filter(tip -> maySee(tip, editor))
                .orElseThrow(() -> new NotFoundException("tip", receipt));
    }

    private static boolean maySee(Tip tip, SignedInEditor editor) {
        return new EditorRights(editor.getRole()).publish()
                || Objects.equals(tip.handling().assignee(), editor.getId());
    }

    /** Says how far it is; that a draft was made of it is said by making one. */
    void move(String receipt, int version, TipState state, SignedInEditor by) {
        var tip = seen(receipt, version, by);
        if (state == TipState.USED) {
            throw new Refused("desk.tips.use.by-draft");
        }
        change(tip, state, tip.handling().assignee());
        trail.record(
                by.getDisplayName(),
                "tip-state",
                tip.receipt(),
                tip.handling().state().name(),
                state.name());
    }

    /** @param to the id of an account; null for none */
    void assign(String receipt, int version, @Nullable Long to, SignedInEditor by) {
        var tip = seen(receipt, version, by);
        var all = accounts.all();
        if (to != null
                && all.stream().noneMatch(account -> Objects.equals(account.id(), to) && Workflow.mayWorkOn(account))) {
            throw new Refused("desk.work.assign.unknown");
        }
        var before = tip.handling();
        change(tip, before.state() == TipState.RECEIVED ? TipState.CHECKING : before.state(), to);
        trail.record(by.getDisplayName(), "tip-assigned", tip.receipt(), name(all, before.assignee()), name(all, to));
        if (to != null && !to.equals(before.assignee())) {
            notices.tell(
                    List.of(to),
                    Notice.of(NoticeKind.TIP, "/desk/tips/" + tip.receipt(), tip.receipt(), by.getDisplayName(), null));
        }
    }

    private static @Nullable String name(List<Account> all, @Nullable Long id) {
        return all.stream()
                .filter(account -> Objects.equals(account.id(), id))
                .map(Account::name)
                .findFirst()
                .orElse(null);
    }

    /** A draft was made of it. */
    void use(String receipt, String articleId, SignedInEditor by) {
        var tip = find(receipt, by);
        articles.find(articleId).map(Article::getId).ifPresent(article -> {
            tips.use(tip, article);
            trail.record(by.getDisplayName(), "tip-used", tip.receipt(), null, articleId);
        });
    }

    void delete(String receipt, int version, SignedInEditor by) {
        var tip = seen(receipt, version, by);
        tips.delete(tip);
        trail.record(by.getDisplayName(), "tip-deleted", tip.receipt(), null, null);
    }

    private void change(Tip tip, TipState state, @Nullable Long assignee) {
        if (!tips.change(tip, state, assignee)) {
            throw new ChangedMeanwhile(tip.receipt());
        }
    }

    private Tip seen(String receipt, int version, SignedInEditor by) {
        var tip = find(receipt, by);
        if (tip.version() != version) {
            throw new ChangedMeanwhile(receipt);
        }
        return tip;
    }
}
