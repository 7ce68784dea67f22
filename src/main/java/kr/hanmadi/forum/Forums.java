package kr.hanmadi.forum;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of forums. */
@Service
@Transactional
public class Forums {
    private final ForumRepository forums;
    private final ForumSeriesRepository series;

    Forums(ForumRepository forums, ForumSeriesRepository series) {
        this.forums = forums;
        this.series = series;
    }

    /**
     * The forum a report is about: the known one of that name and day, or a new one. While its day is unknown a forum
     * belongs to the article that found it.
     *
     * @param before the forum that this article belonged to when it was read before; it is kept when it only learned
     *     its day
     */
    public Forum inReport(ForumFacts facts, Long articleId, @Nullable Forum before, ForumState state) {
        var key = ForumNameKey.of(facts.name());
        var itsSeries = seriesOf(facts.series());
        var known = facts.heldOn() == null
                ? forums.findOfArticle(key, articleId)
                : forums.findByNameKeyAndHeldOnAndMergedIntoIsNull(key, facts.heldOn());
        var forum = known.map(Forum::whichItIs)
                .or(() -> Optional.ofNullable(before).filter(old -> old.isOnlyOf(articleId)));
        forum.ifPresent(same -> same.found(facts, itsSeries, articleId));
        return forum.orElseGet(() -> forums.save(new Forum(facts, itsSeries, articleId, state)));
    }

    /** The key under which forums of one day and series are one, however a report prints the name. */
    public static String nameKey(String name) {
        return ForumNameKey.of(name);
    }

    /** A forum by an editor's word; a known forum of that name and day is the same. */
    public Forum decide(
            @Nullable Forum forum, ForumFacts facts, Long articleId, ForumState state, String editor, Instant now) {
        var itsSeries = seriesOf(facts.series());
        var sameDay = facts.heldOn() == null
                ? Optional.<Forum>empty()
                : forums.findByNameKeyAndHeldOnAndMergedIntoIsNull(ForumNameKey.of(facts.name()), facts.heldOn());
        var decided = sameDay.or(() -> Optional.ofNullable(forum))
                .orElseGet(() -> forums.save(new Forum(facts, itsSeries, articleId, state)));
        decided.decide(facts, itsSeries, state, editor, now);
        return decided;
    }

    private @Nullable ForumSeries seriesOf(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var key = ForumNameKey.of(name);
        return series.findByNameKey(key).orElseGet(() -> series.save(new ForumSeries(name, key)));
    }

    @Transactional(readOnly = true)
    public Optional<Forum> find(String publicId) {
        return forums.findByPublicId(publicId);
    }

    @Transactional(readOnly = true)
    public Map<Long, ForumSeries> seriesByIds(Collection<Long> ids) {
        return series.findByIdIn(ids).stream()
                .collect(Collectors.toMap(each -> Objects.requireNonNull(each.getId()), Function.identity()));
    }

    /** Forums that an organisation hosted, organised or sponsored, newest first. */
    @Transactional(readOnly = true)
    public List<Forum> backedBy(Long organisationId, Pageable page) {
        return forums.findBackedBy(organisationId, page);
    }

    @Transactional(readOnly = true)
    public Optional<ForumSeries> findSeries(String publicId) {
        return series.findByPublicId(publicId);
    }

    /** Forums of a series, newest first. */
    @Transactional(readOnly = true)
    public List<Forum> ofSeries(Long seriesId, Pageable page) {
        return forums.findOfSeries(seriesId, page);
    }

    @Transactional(readOnly = true)
    public Map<Long, Forum> byIds(Collection<Long> ids) {
        return forums.findByIdIn(ids).stream()
                .collect(Collectors.toMap(forum -> Objects.requireNonNull(forum.getId()), Function.identity()));
    }
}
