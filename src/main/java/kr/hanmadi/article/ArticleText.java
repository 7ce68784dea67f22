package kr.hanmadi.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.address.Slug;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.LastDecision;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.record.RecordEntity;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The text of a report with its headline: as it was read, as editors changed it, and as readers saw it before. */
@MappedSuperclass
public abstract class ArticleText extends RecordEntity {
    private String slug;
    private String headline;

    @AttributeOverride(name = "editor", column = @Column(name = "headline_decided_by"))
    @AttributeOverride(name = "account", column = @Column(name = "headline_decided_by_id"))
    @AttributeOverride(name = "at", column = @Column(name = "headline_decided_at"))
    private @Nullable LastDecision headlineDecided;

    private String body;
    private int rulesVersion;

    /** What readers see in the place of hidden names, as {@link NameMask} reads it; null where none is hidden. */
    private @Nullable String masks;

    /** What searches read in the place of names that are in no search, as {@link NameMask} reads it; null without any. */
    private @Nullable String unlistedNames;

    /** The body with its masks, once it was asked for. */
    @Transient
    private @Nullable String maskedBody;

    @ElementCollection
    @CollectionTable(name = "passage", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Passage> passages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    private List<Revision> revisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "text_change", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    private List<TextChange> textChanges = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ArticleText() {}

    ArticleText(String headline, String body, int rulesVersion) {
        this.headline = headline;
        this.slug = Slug.of(headline);
        this.body = body;
        this.rulesVersion = rulesVersion;
    }

    /** Whether readers may see it, so that what they saw is kept. */
    public abstract boolean isReadable();

    /** The forum that it reports; null for none. */
    public abstract @Nullable Forum getForum();

    /** Notes, with the moment, that readers see something else. */
    abstract Instant changed(Instant now);

    /** Takes the text of a reading; its headline only while no editor has decided it. */
    void readText(String foundHeadline, String foundBody, List<Passage> foundPassages, int byRules, Instant now) {
        if (!body.equals(foundBody) || headlineDecided == null && !headline.equals(foundHeadline)) {
            keepForReaders(now);
        }
        body = foundBody;
        maskedBody = null;
        rulesVersion = byRules;
        replace(passages, foundPassages);
        if (headlineDecided == null) {
            rename(foundHeadline);
        }
    }

    /** Whether other names are hidden now. */
    boolean maskText(@Nullable String names) {
        if (Objects.equals(masks, names)) {
            return false;
        }
        masks = names;
        maskedBody = null;
        slug = Slug.of(getHeadline());
        return true;
    }

    /** Whether other names are out of searches now. */
    boolean unlistNames(@Nullable String names) {
        boolean changes = !Objects.equals(unlistedNames, names);
        unlistedNames = names;
        return changes;
    }

    void replaceHeadline(String typed, Decision by) {
        var decided = asPrinted(typed);
        if (!headline.equals(decided)) {
            keepForReaders(by.at());
        }
        rename(decided);
        headlineDecided = LastDecision.by(by);
    }

    /** Changes the body, and moves its passages to where their words stand now. */
    TextShift changeText(TextChange change, Instant now) {
        var before = body;
        keepForReaders(now);
        body = change.applied(before);
        maskedBody = null;
        if (body.equals(before)) {
            throw new IllegalStateException("The article “%s” has no such lines".formatted(headline));
        }
        textChanges.add(change);
        var shift = TextShift.between(before, body);
        replace(
                passages,
                passages.stream()
                        .map(passage -> new Passage(
                                passage.kind(), shift.start(passage.startOffset()), shift.end(passage.endOffset())))
                        .filter(passage -> passage.startOffset() < passage.endOffset())
                        .toList());
        return shift;
    }

    /** A reading of its source, with what editors changed since. */
    public static String corrected(String text, List<TextChange> changes) {
        var corrected = text;
        for (var change : changes) {
            corrected = change.applied(corrected);
        }
        return corrected;
    }

    private void keepForReaders(Instant now) {
        if (isReadable()) {
            revisions.add(new Revision(changed(now), headline, body));
        }
    }

    private void rename(String to) {
        headline = to;
        slug = Slug.of(getHeadline());
    }

    /** Every text that readers see or saw. */
    Stream<String> textsAsPrinted() {
        return Stream.concat(
                Stream.of(headline, body),
                revisions.stream().flatMap(revision -> Stream.of(revision.headline(), revision.body())));
    }

    String headlineAsPrinted() {
        return headline;
    }

    @Nullable
    String getMasks() {
        return masks;
    }

    /** The words of one of its passages. */
    public String text(Passage passage) {
        return getBody().substring(passage.startOffset(), passage.endOffset()).strip();
    }

    public String getSlug() {
        return slug;
    }

    /** As readers see it. */
    public String getHeadline() {
        return NameMask.in(headline, masks);
    }

    /** The normalised text, NFC, lines parted by {@code \n}, as readers see it: hidden names are masked. */
    public String getBody() {
        if (masks == null) {
            return body;
        }
        var masked = maskedBody == null ? NameMask.in(body, masks) : maskedBody;
        maskedBody = masked;
        return masked;
    }

    /** The normalised text as it was printed, as long as {@link #getBody()}: for reading it, not for readers. */
    public String bodyAsPrinted() {
        return body;
    }

    /** What an editor typed over the text, with the names that were left masked as they were printed. */
    public String asPrinted(String typed) {
        return NameMask.printed(typed, masks);
    }

    /** Words about it as readers may see them: hidden names are masked. */
    public String masked(String words) {
        return NameMask.in(words, masks);
    }

    /** Words of it as searches may read them: without the names that are out of them, in its text or its forum's. */
    public String searchable(String text) {
        var own = NameMask.in(text, unlistedNames);
        var forum = getForum();
        return forum == null ? own : Objects.requireNonNull(forum.canonical().searchable(own));
    }

    /** The same of a text that may be missing. */
    public @Nullable String searchableOrNull(@Nullable String text) {
        return text == null ? null : searchable(text);
    }

    public List<Passage> getPassages() {
        return Collections.unmodifiableList(passages);
    }

    /** What editors changed in its text, in that order. */
    public List<TextChange> getTextChanges() {
        return Collections.unmodifiableList(textChanges);
    }

    /** What readers saw before, oldest first. */
    public List<Revision> getRevisions() {
        return revisions.stream().map(revision -> revision.masked(masks)).toList();
    }

    /** A version that readers saw before, from 0, as it was printed. */
    public Revision revisionAsPrinted(int number) {
        return revisions.get(number);
    }
}
