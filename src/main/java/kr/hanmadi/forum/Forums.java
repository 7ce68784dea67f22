package kr.hanmadi.forum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.person.People;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.MovedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of forums. */
@Service
@Transactional
public class Forums {
    private final ForumRepository forums;
    private final ForumSeriesRepository series;
    private final People people;

    Forums(ForumRepository forums, ForumSeriesRepository series, People people) {
        this.forums = forums;
        this.series = series;
        this.people = people;
    }

    /**
     * The forum a report is about: the known one of that name and day, or a new one. While its day is unknown a forum
     * belongs to the article that found it.
     *
     * @param before the forum that this article belonged to when it was read before; it is kept when it only learned
     *     its day, or when an editor said what it is
     * @param mayChange whether the report may add to a forum that is known already: a draft changes nothing that
     *     readers see
     */
    public Forum inReport(
            ForumFacts facts, Long articleId, @Nullable Forum before, ForumState state, Predicate<Forum> mayChange) {
        var key = ForumNameKey.of(facts.name());
        var itsSeries = seriesOf(facts.title().series());
        var known = facts.heldOn() == null ? forums.findOfArticle(key, articleId) : ofDayKeyed(key, facts.heldOn());
        var forum = known.map(Forum::canonical)
                .or(() -> Optional.ofNullable(before).filter(old -> old.isOnlyOf(articleId) || old.isDecided()));
        forum.filter(mayChange).ifPresent(same -> same.found(facts, itsSeries, articleId));
        return forum.orElseGet(() -> forums.save(new Forum(facts, itsSeries, articleId, state)));
    }

    /** The key under which forums of one day and series are one, however a report prints the name. */
    public static String nameKey(String name) {
        return ForumNameKey.of(name);
    }

    /** The forum of that name and day to which reports are tied; none without a day. */
    @Transactional(readOnly = true)
    public Optional<Forum> ofDay(String name, @Nullable LocalDate heldOn) {
        return heldOn == null
                ? Optional.empty()
                : ofDayKeyed(ForumNameKey.of(name), heldOn).map(Forum::canonical);
    }

    /** The forum of that name and day; where it was joined to another one, that other. */
    private Optional<Forum> ofDayKeyed(String nameKey, LocalDate heldOn) {
        return forums.findOfDay(nameKey, heldOn)
                .or(() -> forums.findMergedOfDay(nameKey, heldOn, Limit.of(1)).stream()
                        .findFirst());
    }

    /** Forums of a day in their order, without those merged into another. */
    @Transactional(readOnly = true)
    public List<Forum> heldOn(LocalDate day, int most) {
        return forums.findHeldOn(day, Limit.of(most));
    }

    /** Joins two forums by an editor's word; returns what the one that stays learned from the other. */
    public List<MovedRow> merge(Forum from, Forum into, Decision by) {
        from.mergeInto(into, by);
        return into.completeFrom(from, by);
    }

    /** @param holder the forum that has now what was handed over */
    public void undoMerge(Forum from, Forum holder, List<MovedRow> moved, Decision by) {
        boolean isTaken = from.getHeldOn() != null
                && forums.findOfDay(ForumNameKey.of(from.getName()), from.getHeldOn())
                        .isPresent();
        from.undoMerge(isTaken, by);
        holder.giveBack(moved, from, by);
    }

    /** Forums whose name, venue or host holds the words, newest first, without those merged into another. */
    @Transactional(readOnly = true)
    public Page<Forum> holding(String words, Pageable page) {
        return forums.findHolding(words, page);
    }

    /** An editor's word on a forum, whatever reports say of it. */
    public void decide(Forum forum, ForumFacts facts, ForumState state, Decision by) {
        boolean keptApart = facts.heldOn() != null
                && forums.findOfDay(ForumNameKey.of(facts.name()), facts.heldOn())
                        .filter(other -> !Objects.equals(other.getId(), forum.getId()))
                        .isPresent();
        forum.decide(facts, seriesOf(facts.title().series(), forum), state, keptApart, by);
    }

    /**
     * A forum by an editor's word. One of the same name and day is another forum: whether an article reports that one
     * is for the editor to say.
     *
     * @param forum the forum that changes; null for a new one
     */
    public Forum decide(@Nullable Forum forum, ForumFacts facts, Long articleId, ForumState state, Decision by) {
        var itsSeries = seriesOf(facts.title().series(), forum);
        boolean apart = (facts.heldOn() == null
                        ? forums.findOfArticle(ForumNameKey.of(facts.name()), articleId)
                        : ofDay(facts.name(), facts.heldOn()))
                .filter(other -> forum == null || !Objects.equals(other.getId(), forum.getId()))
                .isPresent();
        var decided = forum == null ? new Forum(facts, itsSeries, articleId, state) : forum;
        decided.decide(facts, itsSeries, state, apart, by);
        return forums.save(decided);
    }

    /** The series that an editor typed; one that was left as it is shown, with masked names, stays. */
    private @Nullable ForumSeries seriesOf(@Nullable String typed, @Nullable Forum forum) {
        var before = forum == null ? null : forum.getSeries();
        return before != null && before.getName().equals(typed) ? before : seriesOf(typed);
    }

    private @Nullable ForumSeries seriesOf(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var key = ForumNameKey.of(name);
        return series.findByNameKey(key).orElseGet(() -> series.save(mask(new ForumSeries(name, key))));
    }

    /** Masks the names of series that print one of these names, hidden or not. */
    public void maskSeries(Collection<String> names) {
        names.stream()
                .flatMap(name -> series.findPrinting(name).stream())
                .distinct()
                .forEach(this::mask);
    }

    private ForumSeries mask(ForumSeries its) {
        its.mask(people.unseenIn(Stream.of(its.nameAsPrinted())));
        return its;
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

    /** Forums that print a name anywhere, hidden or not. */
    @Transactional(readOnly = true)
    public List<Forum> printing(String name) {
        return forums.findPrinting(name);
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
    public Map<String, Forum> byPublicIds(Collection<String> publicIds) {
        return publicIds.isEmpty()
                ? Map.of()
                : forums.findByPublicIdIn(publicIds).stream()
                        .collect(Collectors.toMap(Forum::getPublicId, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<Long, Forum> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return forums.findByIdIn(ids).stream()
                .collect(Collectors.toMap(forum -> Objects.requireNonNull(forum.getId()), Function.identity()));
    }
}
