package kr.hanmadi.desk;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.article.ArticleHandover;
import kr.hanmadi.desk.IdentityChanges.Kind;
import kr.hanmadi.desk.IdentityChanges.Subject;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.ingest.NameLocks;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins two forums that are one, in one transaction, and undoes it at any time. Saving a forum never does. */
@Service
@Transactional
public class ForumMerges {
    private final Forums forums;
    private final ArticleHandover articles;
    private final Sources sources;
    private final NameLocks locks;
    private final IdentityChanges changes;
    private final EntityManager entities;
    private final Clock clock;

    ForumMerges(
            Forums forums,
            ArticleHandover articles,
            Sources sources,
            NameLocks locks,
            IdentityChanges changes,
            EntityManager entities,
            Clock clock) {
        this.forums = forums;
        this.articles = articles;
        this.sources = sources;
        this.locks = locks;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Gives everything of one forum to another; the address of the first leads to the second from then on.
     *
     * @param fromVersion and intoVersion of both as the editor saw them
     */
    public void merge(String fromId, int fromVersion, String intoId, int intoVersion, String editor) {
        lock(fromId, intoId);
        var from = unchanged(fromId, fromVersion);
        var into = unchanged(intoId, intoVersion);
        if (fromId.equals(intoId)) {
            throw new Refused("desk.forum.merge.itself");
        }
        var moved = new ArrayList<>(articles.handOver(id(from), id(into)));
        entities.clear();
        var by = by(editor);
        moved.addAll(forums.merge(findForum(fromId), findForum(intoId), by));
        changes.keep(Kind.MERGE, Subject.FORUM, fromId, intoId, moved, by);
    }

    /** Pressed twice it is taken back once. */
    public void undo(long changeId, String editor) {
        var change = changes.findToUndo(changeId)
                .filter(found -> found.subject() == Subject.FORUM)
                .orElseThrow(() -> new NotFoundException("change", String.valueOf(changeId)));
        if (change.isUndone()) {
            return;
        }
        lock(change.fromId(), change.intoId());
        var by = by(editor);
        var from = findForum(change.fromId());
        var holder = findForum(change.intoId()).canonical();
        var since = sources.filedSince(
                articles.articlesOn(id(holder)), change.made().at());
        var moved = changes.movedBy(changeId);
        forums.undoMerge(from, holder, moved, by);
        entities.flush();
        articles.giveBack(moved, id(from), id(holder));
        since.forEach(sources::readAgain);
        changes.undone(changeId, by);
        entities.clear();
    }

    /** Reports on forums of these names and other editors who join these two wait. */
    private void lock(String oneId, String otherId) {
        locks.lock(List.of(
                Forums.nameKey(findForum(oneId).getName()),
                Forums.nameKey(findForum(otherId).getName())));
        entities.clear();
    }

    private Forum unchanged(String forumId, int version) {
        var forum = findForum(forumId);
        if (forum.isMerged() || forum.getVersion() != version) {
            throw new ChangedMeanwhile(forumId);
        }
        return forum;
    }

    private Forum findForum(String forumId) {
        return forums.find(forumId).orElseThrow(() -> new NotFoundException("forum", forumId));
    }

    private static Long id(Forum forum) {
        return Objects.requireNonNull(forum.getId());
    }

    private Decision by(String editor) {
        return EditorDecision.by(editor, clock);
    }
}
