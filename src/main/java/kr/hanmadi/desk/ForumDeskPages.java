package kr.hanmadi.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleHandover;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumDuplicates;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.forum.Participant;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the desk's pages of forums. */
@Service
@Transactional(readOnly = true)
class ForumDeskPages {
    private static final int REPORTS = 20;

    private final Forums forums;
    private final ForumDuplicates duplicates;
    private final Articles articles;
    private final ArticleHandover reported;
    private final IdentityChanges changes;
    private final AuditTrail trail;

    ForumDeskPages(
            Forums forums,
            ForumDuplicates duplicates,
            Articles articles,
            ArticleHandover reported,
            IdentityChanges changes,
            AuditTrail trail) {
        this.forums = forums;
        this.duplicates = duplicates;
        this.articles = articles;
        this.reported = reported;
        this.changes = changes;
        this.trail = trail;
    }

    /** A forum in a list of the desk. */
    record ForumLine(
            String publicId,
            int version,
            String name,
            Held held,
            @Nullable String venue,
            String hosts,
            String address,
            int articles) {}

    /**
     * When it was or will be held.
     *
     * @param printed as the reports say it, for a forum without a day
     */
    record Held(@Nullable DisplayDate day, @Nullable String printed) {}

    record ReportLine(
            String publicId, String headline, @Nullable String outlet) {}

    /** @param alike forums of the same day and host, or a name that is alike */
    record ForumView(
            ForumLine line,
            boolean seen,
            ForumFactsForm form,
            List<ReportLine> reports,
            List<ForumLine> alike,
            List<ChangeLine> changes,
            List<PersonPages.Done> trail) {}

    /** @param learns what the one who stays learns from the other */
    record Preview(ForumLine from, ForumLine into, List<String> learns, List<ReportLine> reports) {}

    Page<ForumLine> list(String words, Pageable page) {
        var found = forums.holding(words, page);
        var counts = counts(found.getContent());
        return found.map(forum -> line(forum, counts));
    }

    private List<ForumLine> lines(Collection<Forum> several) {
        var counts = counts(several);
        return several.stream().map(forum -> line(forum, counts)).toList();
    }

    private Map<Long, Integer> counts(Collection<Forum> several) {
        return reported.countOn(several.stream().map(ForumDeskPages::id).toList());
    }

    private static ForumLine line(Forum forum, Map<Long, Integer> articles) {
        LocalDate day = forum.getHeldOn();
        return new ForumLine(
                forum.getPublicId(),
                forum.getVersion(),
                forum.getName(),
                new Held(day == null ? null : DisplayDate.of(day), forum.getWhenPrinted()),
                forum.getVenue(),
                String.join(
                        ", ",
                        forum.getBackers().stream()
                                .map(Backer::getPrintedName)
                                .distinct()
                                .toList()),
                "/forums/" + forum.getPublicId(),
                articles.getOrDefault(id(forum), 0));
    }

    private static Long id(Forum forum) {
        return Objects.requireNonNull(forum.getId());
    }

    /** The forum that keeps what is said of this one; empty where that is this one itself. */
    Optional<String> mergedInto(String forumId) {
        return forums.find(forumId)
                .filter(Forum::isMerged)
                .map(Forum::canonical)
                .map(Forum::getPublicId);
    }

    /** The forum to look at, where another editor has merged one of the two meanwhile. */
    Optional<String> mergedAlready(String oneId, String otherId) {
        return Stream.of(oneId, otherId)
                .flatMap(each -> mergedInto(each).stream())
                .findFirst();
    }

    ForumView read(String forumId) {
        var forum = findForum(forumId);
        var reports = reports(forum);
        return new ForumView(
                lines(List.of(forum)).getFirst(),
                reports.stream().anyMatch(Article::isReadable),
                ForumFactsForm.of(forum),
                reports.stream().map(ForumDeskPages::line).toList(),
                lines(forums.byIds(duplicates.alike(id(forum))).values()),
                changes.changesOf(IdentityChanges.Subject.FORUM, forumId).stream()
                        .map(change -> ChangeLine.of(
                                change,
                                forumId,
                                id -> forums.find(id).map(Forum::getName).orElse(id)))
                        .toList(),
                trail.entriesOf(forumId).stream().map(PersonPages.Done::of).toList());
    }

    /** Two forums that may be one. */
    record Pair(ForumLine one, ForumLine other) {}

    List<Pair> alike(int most) {
        var pairs = duplicates.latest(most);
        var rows = forums.byIds(pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .toList());
        var counts = counts(rows.values());
        return pairs.stream()
                .map(pair -> new Pair(
                        line(Objects.requireNonNull(rows.get(pair.one())), counts),
                        line(Objects.requireNonNull(rows.get(pair.other())), counts)))
                .toList();
    }

    private List<Article> reports(Forum forum) {
        var ids = reported.articlesOn(id(forum)).stream()
                .sorted(Comparator.reverseOrder())
                .limit(REPORTS)
                .toList();
        var rows = articles.byIds(ids);
        return ids.stream()
                .flatMap(each -> Optional.ofNullable(rows.get(each)).stream())
                .toList();
    }

    private static ReportLine line(Article article) {
        return new ReportLine(article.getPublicId(), article.getHeadline(), article.getOutlet());
    }

    Preview preview(String fromId, String intoId) {
        var from = findForum(fromId);
        var into = findForum(intoId);
        var learns = new ArrayList<String>();
        if (into.getVenue() == null && from.getVenue() != null) {
            learns.add(from.getVenue());
        }
        if (into.getTopic() == null && from.getTopic() != null) {
            learns.add(from.getTopic());
        }
        from.getBackers().stream()
                .filter(backer -> !into.getBackers().contains(backer))
                .map(Backer::getPrintedName)
                .forEach(learns::add);
        from.getParticipants().stream()
                .filter(part -> !into.getParticipants().contains(part))
                .map(ForumDeskPages::describe)
                .forEach(learns::add);
        var both = lines(List.of(from, into));
        return new Preview(
                both.getFirst(),
                both.getLast(),
                learns,
                reports(from).stream().map(ForumDeskPages::line).toList());
    }

    private static String describe(Participant part) {
        return part.getPrintedLabel() + " " + part.getPrintedName();
    }

    private Forum findForum(String forumId) {
        return forums.find(forumId)
                .filter(forum -> !forum.isMerged())
                .orElseThrow(() -> new NotFoundException("forum", forumId));
    }
}
