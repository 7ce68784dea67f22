package kr.hanmadi.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.record.RecordEntity;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A report and its parts; every offset, of passages and of quotations, points into its body. */
@Entity
@BatchSize(size = 1000)
public class Article extends RecordEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;
    private String slug;
    private String headline;
    private @Nullable String headlineDecidedBy;
    private @Nullable Instant headlineDecidedAt;
    private @Nullable String outlet;
    private @Nullable String sourceUrl;
    private @Nullable String licence;
    private @Nullable LocalDate reportedOn;
    private boolean dayUnknown;
    private @Nullable Instant publishedAt;
    private @Nullable Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private FullText fullText;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    /** {@link #isReadable()} and {@link #day()} as questions ask for them; made by the database. */
    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private boolean readable;

    @Column(insertable = false, updatable = false)
    @SuppressWarnings("unused")
    private @Nullable LocalDate day;

    private String body;
    private int rulesVersion;

    /** What readers see in the place of hidden names, as {@link NameMask} reads it; null where none is hidden. */
    private @Nullable String masks;

    /** What searches read in the place of names that are in no search, as {@link NameMask} reads it; null without any. */
    private @Nullable String unlistedNames;

    /** The body with its masks, once it was asked for. */
    @Transient
    private @Nullable String maskedBody;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Forum forum;

    private @Nullable String forumDecidedBy;
    private @Nullable Instant forumDecidedAt;
    private @Nullable String bylinesDecidedBy;
    private @Nullable Instant bylinesDecidedAt;

    @Version
    private int version;

    @ManyToMany
    @JoinTable(
            name = "scheduled_forum",
            joinColumns = @JoinColumn(name = "article_id"),
            inverseJoinColumns = @JoinColumn(name = "forum_id"))
    @OrderColumn(name = "ordinal")
    private List<Forum> schedule = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "passage", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Passage> passages = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "byline", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Byline> bylines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "correction", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Correction> corrections = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    private List<Revision> revisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "text_change", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    private List<TextChange> textChanges = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Kind mark;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Article() {}

    /** A draft of a report that was just read. */
    public Article(String headline, String body, int rulesVersion, FullText fullText) {
        this.publicId = PublicId.next();
        this.headline = headline;
        this.slug = Slug.of(headline);
        this.body = body;
        this.rulesVersion = rulesVersion;
        this.fullText = fullText;
        this.state = ArticleState.DRAFT;
    }

    /** Takes what a reading found; headline and bylines only while no editor has decided them. */
    public void found(
            String foundHeadline,
            String foundBody,
            List<Passage> foundPassages,
            List<Byline> foundBylines,
            @Nullable String foundOutlet,
            @Nullable LocalDate foundReportedOn,
            int byRules,
            Instant now) {
        if (!body.equals(foundBody) || headlineDecidedBy == null && !headline.equals(foundHeadline)) {
            keepForReaders(now);
        }
        body = foundBody;
        maskedBody = null;
        rulesVersion = byRules;
        replace(passages, foundPassages);
        if (headlineDecidedBy == null) {
            rename(foundHeadline);
        }
        if (bylinesDecidedBy == null) {
            replace(bylines, foundBylines);
            outlet = foundOutlet;
        }
        if (foundReportedOn != null) {
            reportedOn = foundReportedOn;
        }
        tell(new ArticleEvent.TextRead(this));
    }

    /** Takes the forum that a reading found, unless an editor has decided it, and the forums of a daily schedule. */
    public void foundForum(@Nullable Forum found, List<Forum> foundSchedule) {
        if (forumDecidedBy == null && !Objects.equals(forum, found)) {
            tell(new ArticleEvent.ForumChanged(this, forum, found, null));
            forum = found;
        }
        if (!schedule.equals(foundSchedule)) {
            tell(new ArticleEvent.ScheduleChanged(this, schedule, foundSchedule));
            replace(schedule, foundSchedule);
        }
    }

    /** Other places of its text refer to people now; tells which people they referred to before. */
    public void foundMentions(List<Person> before) {
        tell(new ArticleEvent.MentionsReplaced(this, before));
    }

    /** Hides these names from readers, and no others; null hides none. Who keeps a copy hears that it changed. */
    public void mask(@Nullable String names, Instant now) {
        if (!Objects.equals(masks, names)) {
            masks = names;
            maskedBody = null;
            slug = Slug.of(getHeadline());
            touch(now);
            tell(new ArticleEvent.NamesMasked(this));
        }
    }

    /** Keeps these names, and no others, out of searches; null keeps none out. */
    public void unlist(@Nullable String names) {
        if (!Objects.equals(unlistedNames, names)) {
            unlistedNames = names;
            tell(new ArticleEvent.NamesMasked(this));
        }
    }

    /** Words of it as searches may read them. */
    public String searchable(String text) {
        return NameMask.in(text, unlistedNames);
    }

    /** Whether its text, its headline or a note prints a name, hidden or not. */
    public boolean prints(String name) {
        return Stream.of(
                        Stream.of(headline, body),
                        revisions.stream().flatMap(revision -> Stream.of(revision.headline(), revision.body())),
                        corrections.stream()
                                .flatMap(note -> Stream.of(note.note(), note.beforeText(), note.afterText())))
                .flatMap(each -> each)
                .anyMatch(text -> text != null && NameMask.prints(text, name));
    }

    /** Gives the article the headline that an editor decided. What was shown masked and is left so stays as it was printed. */
    public void decideHeadline(String typed, Decision by) {
        var decided = asPrinted(typed);
        if (!headline.equals(decided)) {
            keepForReaders(by.at());
        }
        touch(by.at());
        tell(new ArticleEvent.HeadlineChanged(this, headline, decided, by));
        rename(decided);
        headlineDecidedBy = by.editor();
        headlineDecidedAt = by.at();
    }

    /**
     * An editor changes its text. The source stays as it came in; every later reading of it sees the change.
     *
     * @return where the places of the text stand now
     */
    public TextShift correctText(TextChange change, Decision by) {
        var before = body;
        keepForReaders(by.at());
        body = change.applied(before);
        maskedBody = null;
        if (body.equals(before)) {
            throw new IllegalStateException("Article %s has no such lines".formatted(publicId));
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
        touch(by.at());
        tell(new ArticleEvent.TextCorrected(this, change, by));
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

    /** Gives the article the reporters and the outlet that an editor decided. */
    public void decideBylines(List<Byline> decided, @Nullable String decidedOutlet, Decision by) {
        touch(by.at());
        tell(new ArticleEvent.BylinesChanged(
                this, new ArticleEvent.Credit(bylines, outlet), new ArticleEvent.Credit(decided, decidedOutlet), by));
        replace(bylines, decided);
        outlet = decidedOutlet;
        bylinesDecidedBy = by.editor();
        bylinesDecidedAt = by.at();
    }

    /** Gives the article the forum that an editor decided; null says that it reports none. */
    public void decideForum(@Nullable Forum decided, Decision by) {
        touch(by.at());
        tell(new ArticleEvent.ForumChanged(this, forum, decided, by));
        forum = decided;
        forumDecidedBy = by.editor();
        forumDecidedAt = by.at();
    }

    /** Whether an editor has said which forum it reports. */
    public boolean isForumDecided() {
        return forumDecidedBy != null;
    }

    /** Takes what an editor says about where the text comes from and when its outlet printed it. */
    public void decideOrigin(
            @Nullable String url, @Nullable String licenceLine, @Nullable LocalDate printedOn, Decision by) {
        touch(by.at());
        tell(new ArticleEvent.OriginChanged(
                this,
                new ArticleEvent.Origin(sourceUrl, licence, reportedOn),
                new ArticleEvent.Origin(url, licenceLine, printedOn),
                by));
        sourceUrl = url;
        licence = licenceLine;
        reportedOn = printedOn;
        dayUnknown = dayUnknown && printedOn == null;
    }

    /** An editor says whether the day of printing is not to be found out. */
    public void decideDayUnknown(boolean decided, Decision by) {
        touch(by.at());
        dayUnknown = decided && reportedOn == null;
    }

    /** Takes what the operator said of a text that came in, where nothing is known yet. */
    public void foundProvenance(@Nullable String url, @Nullable String licenceLine) {
        sourceUrl = sourceUrl == null ? url : sourceUrl;
        licence = licence == null ? licenceLine : licence;
    }

    /** Takes what an editor decided that readers see of the text. */
    public void decideFullText(FullText decided, Decision by) {
        touch(by.at());
        tell(new ArticleEvent.FullTextChanged(this, fullText, decided, by));
        fullText = decided;
    }

    /** Keeps what readers saw so far of a published article that is about to change. */
    private void keepForReaders(Instant now) {
        if (isReadable()) {
            revisions.add(new Revision(changed(now), headline, body));
        }
    }

    /** Something that readers see of a published article changed; each verb says so itself, those of its quotations too. */
    public void touch(Instant now) {
        if (isReadable()) {
            changed(now);
        }
    }

    /** The moment of a change: never before what was done earlier, though the clock was set back. */
    private Instant changed(Instant now) {
        var at = updatedAt == null || now.isAfter(updatedAt) ? now : updatedAt;
        updatedAt = at;
        return at;
    }

    /** Shows readers a text that is trusted. */
    public void publish(Instant now) {
        publish(now, null);
    }

    /** An editor shows it to readers. */
    public void publish(Decision by) {
        publish(by.at(), by);
    }

    private void publish(Instant now, @Nullable Decision by) {
        become(ArticleState.PUBLISHED, by);
        publishedAt = now;
        updatedAt = now;
    }

    /** Adds a note that readers see and that belongs to another decision, such as one on a quotation. */
    public void correct(Correction correction) {
        addNote(correction, null);
    }

    /** Adds a note that readers see. */
    public void correct(Correction correction, Decision by) {
        addNote(correction, by);
    }

    /** Only a correction (정정) makes it a corrected article, 반론 and 추후보도 do not. */
    private void addNote(Correction correction, @Nullable Decision by) {
        var before = state;
        if (correction.kind() == Correction.Kind.CORRECTION) {
            require(ArticleState.CORRECTED);
            state = ArticleState.CORRECTED;
        } else if (!isReadable()) {
            throw new IllegalStateException("Article %s is %s and takes no notes".formatted(publicId, state));
        }
        corrections.add(correction.at(changed(correction.madeAt())));
        mark = correction.kind().heavier(mark);
        tell(new ArticleEvent.NoteAdded(this, before, correction, by));
    }

    /** Takes it from readers, who are told the reason. */
    public void withdraw(String reason, Decision by) {
        become(ArticleState.WITHDRAWN, new Decision(by.editor(), by.at(), reason));
        corrections.add(Correction.of(Correction.Kind.WITHDRAWAL, reason, changed(by.at())));
    }

    /** Gives it back to readers, who are told the reason. */
    public void restore(String reason, Decision by) {
        if (state != ArticleState.WITHDRAWN) {
            throw new IllegalStateException("Article %s is %s and not withdrawn".formatted(publicId, state));
        }
        var before = state;
        state = mark == Correction.Kind.CORRECTION ? ArticleState.CORRECTED : ArticleState.PUBLISHED;
        tell(new ArticleEvent.StateChanged(this, before, state, new Decision(by.editor(), by.at(), reason)));
        corrections.add(Correction.of(Correction.Kind.RESTORED, reason, changed(by.at())));
    }

    /** A draft that will not be published. */
    public void discard(Decision by) {
        become(ArticleState.DISCARDED, by);
    }

    /** A draft again. */
    public void takeOut(Decision by) {
        become(ArticleState.DRAFT, by);
    }

    private void become(ArticleState next, @Nullable Decision by) {
        require(next);
        tell(new ArticleEvent.StateChanged(this, state, next, by));
        state = next;
    }

    private void require(ArticleState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Article %s is %s and cannot become %s".formatted(publicId, state, next));
        }
    }

    private void rename(String to) {
        headline = to;
        slug = Slug.of(getHeadline());
    }

    private static <T> void replace(List<T> old, List<T> now) {
        if (!old.equals(now)) {
            old.clear();
            old.addAll(now);
        }
    }

    /** The one rule of what readers may see. */
    public boolean isReadable() {
        return state.isReadable();
    }

    /** The day an article counts for: when its outlet printed it, else when it became public here, in Korea. */
    public Optional<LocalDate> day() {
        if (reportedOn != null) {
            return Optional.of(reportedOn);
        }
        return Optional.ofNullable(publishedAt).map(KoreanTime::day);
    }

    /** What it opens with, the deck or else the first paragraph; nothing where readers see quotations only. */
    public Optional<String> opening() {
        if (fullText == FullText.QUOTES_ONLY) {
            return Optional.empty();
        }
        return passages.stream()
                .filter(passage -> passage.kind() == PassageKind.DECK)
                .findFirst()
                .or(() -> passages.stream()
                        .filter(passage -> passage.kind().isBody())
                        .findFirst())
                .map(this::text);
    }

    /** The words of one of its passages. */
    public String text(Passage passage) {
        return getBody().substring(passage.startOffset(), passage.endOffset()).strip();
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
    }

    public String getSlug() {
        return slug;
    }

    /** As readers see it. */
    public String getHeadline() {
        return NameMask.in(headline, masks);
    }

    /** The newspaper that printed it; null when the text does not name it. */
    public @Nullable String getOutlet() {
        return outlet;
    }

    public @Nullable String getSourceUrl() {
        return sourceUrl;
    }

    public @Nullable String getLicence() {
        return licence;
    }

    /** The day its outlet printed it; null when unknown. */
    public @Nullable LocalDate getReportedOn() {
        return reportedOn;
    }

    /** Whether an editor says that the day of printing is not to be found out. */
    public boolean isDayUnknown() {
        return dayUnknown;
    }

    /** When it became public here; null for a draft. */
    public @Nullable Instant getPublishedAt() {
        return publishedAt;
    }

    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    public FullText getFullText() {
        return fullText;
    }

    public ArticleState getState() {
        return state;
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

    /** What an editor typed over the text, with the names that were left masked as they were printed. */
    public String asPrinted(String typed) {
        return NameMask.printed(typed, masks);
    }

    /** Words about it as readers may see them: hidden names are masked. */
    public String masked(String words) {
        return NameMask.in(words, masks);
    }

    /** A version that readers saw before, from 0, as it was printed. */
    public Revision revisionAsPrinted(int number) {
        return revisions.get(number);
    }

    /** The normalised text as it was printed, as long as {@link #getBody()}: for reading it, not for readers. */
    public String bodyAsPrinted() {
        return body;
    }

    public @Nullable Forum getForum() {
        return forum;
    }

    /** The upcoming forums that a daily schedule lists; empty for an ordinary report. */
    public List<Forum> getSchedule() {
        return Collections.unmodifiableList(schedule);
    }

    public @Nullable String getForumDecidedBy() {
        return forumDecidedBy;
    }

    public int getVersion() {
        return version;
    }

    public List<Passage> getPassages() {
        return Collections.unmodifiableList(passages);
    }

    public List<Byline> getBylines() {
        return Collections.unmodifiableList(bylines);
    }

    /** In the order they were made. */
    public List<Correction> getCorrections() {
        return corrections.stream().map(note -> note.masked(masks)).toList();
    }

    /** The weightiest of its notes, by which lists mark it; null without any. */
    public Correction.@Nullable Kind getMark() {
        return mark;
    }

    /** What editors changed in its text, in that order. */
    public List<TextChange> getTextChanges() {
        return Collections.unmodifiableList(textChanges);
    }

    /** What readers saw before, oldest first. */
    public List<Revision> getRevisions() {
        return revisions.stream().map(revision -> revision.masked(masks)).toList();
    }
}
