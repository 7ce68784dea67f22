package kr.hanmadi.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many reports at once, each as it would be changed by itself: what may not be changed so is left out and named
 * beforehand. What was there before is kept, and comes back where nobody changed it since.
 */
@Service
@Transactional
class BulkChanges {
    private final BulkRecord record;
    private final Articles articles;
    private final Forums forums;
    private final WorkRecord works;
    private final SeenByReaders seenByReaders;
    private final AuditTrail trail;
    private final Clock clock;

    BulkChanges(
            BulkRecord record,
            Articles articles,
            Forums forums,
            WorkRecord works,
            SeenByReaders seenByReaders,
            AuditTrail trail,
            Clock clock) {
        this.record = record;
        this.articles = articles;
        this.forums = forums;
        this.works = works;
        this.seenByReaders = seenByReaders;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What would become of one report.
     *
     * @param hindrance why it would stay as it is, the key of a message; null where it would be changed
     */
    record Planned(Article article, int version, @Nullable String hindrance) {}

    /** What was done: how many reports were changed, and how many stayed as they were. */
    record Done(int changed, int left) {}

    @Transactional(readOnly = true)
    public List<Planned> plan(BulkForm form, SignedInEditor by) {
        var wish = wish(form, by);
        return planned(form, wish, by);
    }

    /** @param forum null for none, or where it is not about a forum */
    private record Wish(
            BulkAct act, @Nullable Forum forum, @Nullable String topic) {}

    private Wish wish(BulkForm form, SignedInEditor by) {
        var act = form.actOrRefuse();
        if (form.reports().isEmpty()) {
            throw new Refused("desk.bulk.none");
        }
        if (act.isForPublishers() && !new EditorRights(by.getRole()).publish()) {
            throw new Refused("desk.bulk.publishers");
        }
        var topic = form.topicOrEmpty();
        if (!FieldLength.fits(topic, FieldLength.TOPIC)) {
            throw new Refused("desk.forum.long.topic");
        }
        var forum = act != BulkAct.FORUM || form.forumOrEmpty().isEmpty()
                ? null
                : forums.find(form.forumOrEmpty())
                        .map(Forum::canonical)
                        .orElseThrow(() -> new Refused("desk.bulk.forum.unknown"));
        return new Wish(act, forum, act == BulkAct.TOPIC && !topic.isEmpty() ? topic : null);
    }

    private List<Planned> planned(BulkForm form, Wish wish, SignedInEditor by) {
        var seen = form.seenReports();
        var rows = articles.byPublicIds(seen.stream().map(BulkForm.Seen::id).toList());
        var plan = new ArrayList<Planned>();
        for (var each : seen) {
            var article = Optional.ofNullable(rows.get(each.id()))
                    .orElseThrow(() -> new NotFoundException("article", each.id()));
            var hindrance =
                    article.getVersion() != each.version() ? "desk.bulk.left.changed" : hindrance(article, wish, by);
            plan.add(new Planned(article, each.version(), hindrance));
        }
        return plan;
    }

    private @Nullable String hindrance(Article article, Wish wish, SignedInEditor by) {
        if (!new EditorRights(by.getRole()).publish() && seenByReaders.article(article.getPublicId())) {
            return "desk.bulk.left.seen";
        }
        var state = article.getState();
        var step = works.workOn(id(article)).step();
        return switch (wish.act()) {
            case FORUM ->
                Objects.equals(idOf(article.getForum()), idOf(wish.forum()))
                        ? "desk.bulk.left.same"
                        : state == ArticleState.DISCARDED ? "desk.bulk.left.discarded" : null;
            case TOPIC ->
                article.getForum() == null
                        ? "desk.bulk.left.no-forum"
                        : Objects.equals(article.getForum().canonical().getTopic(), wish.topic())
                                ? "desk.bulk.left.same"
                                : null;
            case SEND -> state == ArticleState.DRAFT && step.canBecome(WorkStep.SENT) ? null : "desk.bulk.left.step";
            case APPROVE -> state == ArticleState.DRAFT && step != WorkStep.APPROVED ? null : "desk.bulk.left.step";
            case DISCARD -> state == ArticleState.DRAFT ? null : "desk.bulk.left.no-draft";
            case TAKE_OUT -> state == ArticleState.DISCARDED ? null : "desk.bulk.left.not-discarded";
        };
    }

    Done apply(BulkForm form, SignedInEditor by) {
        var wish = wish(form, by);
        var plan = planned(form, wish, by);
        var changing = plan.stream().filter(each -> each.hindrance() == null).toList();
        if (changing.isEmpty()) {
            throw new Refused("desk.bulk.nothing");
        }
        var now = clock.instant();
        long change = record.add(wish.act(), new BulkRecord.Target(idOf(wish.forum()), wish.topic()), by, now);
        var decision = EditorDecision.by(by.getDisplayName(), clock);
        var topics = new HashMap<Long, Optional<String>>();
        for (var each : changing) {
            record.add(change, apply(each.article(), wish, by, decision, topics));
        }
        return new Done(changing.size(), plan.size() - changing.size());
    }

    /**
     * Changes one report.
     *
     * @param topics what forums had before, for two reports may be of one forum
     * @return what it was before
     */
    private BulkRecord.Part apply(
            Article article, Wish wish, SignedInEditor by, Decision decision, Map<Long, Optional<String>> topics) {
        long id = id(article);
        switch (wish.act()) {
            case FORUM -> {
                var before = idOf(article.getForum());
                article.decideForum(wish.forum(), decision);
                return new BulkRecord.Part(id, before, null, null);
            }
            case TOPIC -> {
                var forum = Objects.requireNonNull(article.getForum()).canonical();
                var before = topics.computeIfAbsent(
                        Objects.requireNonNull(forum.getId()), any -> Optional.ofNullable(forum.getTopic()));
                giveTopic(forum, wish.topic(), decision);
                return new BulkRecord.Part(id, forum.getId(), before.orElse(null), null);
            }
            case SEND, APPROVE -> {
                var before = works.toChange(id);
                move(article, wish.act() == BulkAct.SEND ? WorkStep.SENT : WorkStep.APPROVED, by);
                return new BulkRecord.Part(id, null, null, before.step());
            }
            case DISCARD -> {
                var before = works.workOn(id).step();
                article.discard(decision);
                return new BulkRecord.Part(id, null, null, before);
            }
            case TAKE_OUT -> article.takeOut(decision);
        }
        return new BulkRecord.Part(id, null, null, null);
    }

    private void giveTopic(Forum forum, @Nullable String topic, Decision by) {
        var facts = forum.facts();
        if (Objects.equals(facts.topic(), topic)) {
            return; // by another report of the same forum
        }
        var before = DecisionTrail.describe(facts);
        forums.decide(
                forum,
                new ForumFacts(
                        facts.title(), facts.when(), facts.venue(), topic, facts.backers(), facts.participants()),
                forum.getState(),
                by);
        trail.record(by, "forum-facts", forum.getPublicId(), before, DecisionTrail.describe(forum.facts()));
    }

    private void move(Article article, WorkStep step, SignedInEditor by) {
        long id = id(article);
        var work = works.toChange(id);
        var release = step == WorkStep.APPROVED
                ? work.release().approved(works.content(id))
                : work.release().notGoingOut().approved(null);
        var assignee = step == WorkStep.SENT && work.assignee() == null ? Long.valueOf(by.getId()) : work.assignee();
        works.save(
                id,
                work.stepped(step, null, by, clock.instant()).assigned(assignee).released(release));
        trail.record(by.getDisplayName(), action(step), article.getPublicId(), null, null);
    }

    private static String action(WorkStep step) {
        return switch (step) {
            case WRITING -> "work-taken-back";
            case SENT -> "work-sent";
            case RETURNED -> "work-returned";
            case APPROVED -> "work-approved";
        };
    }

    /** Takes back what nobody changed since; an editor who does not publish takes back the own changes. */
    Done undo(long changeId, SignedInEditor by) {
        var change =
                record.toUndo(changeId).orElseThrow(() -> new NotFoundException("change", String.valueOf(changeId)));
        if (change.undone()) {
            throw new Refused("desk.bulk.undone.already");
        }
        if (change.made().byId() != by.getId() && !new EditorRights(by.getRole()).publish()) {
            throw new Refused("desk.bulk.undo.own");
        }
        var parts = record.parts(changeId);
        var rows = articles.byIds(parts.stream().map(BulkRecord.Part::articleId).toList());
        var decision = EditorDecision.by(by.getDisplayName(), clock);
        int undone = 0;
        for (var part : parts) {
            var article = Objects.requireNonNull(rows.get(part.articleId()));
            boolean isOpen = new EditorRights(by.getRole()).publish() || !seenByReaders.article(article.getPublicId());
            if (isOpen && undo(article, part, change, by, decision)) {
                undone++;
            }
        }
        record.undone(changeId, clock.instant());
        return new Done(undone, parts.size() - undone);
    }

    /** Whether it came back. */
    private boolean undo(
            Article article, BulkRecord.Part part, BulkRecord.Change change, SignedInEditor by, Decision decision) {
        switch (change.act()) {
            case FORUM -> {
                if (!Objects.equals(idOf(article.getForum()), change.target().forumId())) {
                    return false;
                }
                article.decideForum(forum(part.forumId()), decision);
            }
            case TOPIC -> {
                var forum = forum(part.forumId());
                if (forum == null) {
                    return false;
                }
                if (!Objects.equals(forum.getTopic(), change.target().topic())) {
                    // it may have come back by another report of the same forum
                    return Objects.equals(forum.getTopic(), part.topic());
                }
                giveTopic(forum, part.topic(), decision);
            }
            case SEND, APPROVE -> {
                var now = works.toChange(id(article));
                var left = change.act() == BulkAct.SEND ? WorkStep.SENT : WorkStep.APPROVED;
                if (article.getState() != ArticleState.DRAFT
                        || now.step() != left
                        || now.release().goesOutAt() != null) {
                    return false;
                }
                move(article, Objects.requireNonNull(part.step()), by);
            }
            case DISCARD -> {
                if (article.getState() != ArticleState.DISCARDED) {
                    return false;
                }
                article.takeOut(decision);
                if (part.step() != null && part.step() != WorkStep.WRITING) {
                    move(article, WorkStep.SENT, by); // its text may be another than was approved
                }
            }
            case TAKE_OUT -> {
                if (article.getState() != ArticleState.DRAFT) {
                    return false;
                }
                article.discard(decision);
            }
        }
        return true;
    }

    private @Nullable Forum forum(@Nullable Long id) {
        return id == null
                ? null
                : Optional.ofNullable(forums.byIds(List.of(id)).get(id))
                        .map(Forum::canonical)
                        .orElse(null);
    }

    private static @Nullable Long idOf(@Nullable Forum forum) {
        return forum == null ? null : forum.canonical().getId();
    }

    private static long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}
