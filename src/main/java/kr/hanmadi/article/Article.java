package kr.hanmadi.article;

import jakarta.persistence.AttributeOverride;
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
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.record.LastDecision;
import kr.hanmadi.record.NameMask;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A report and its parts; every offset, of passages and of quotations, points into its body. */
@Entity
@BatchSize(size = 1000)
public class Article extends PicturedText {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String publicId;
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

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Forum forum;

    @AttributeOverride(name = "editor", column = @Column(name = "forum_decided_by"))
    @AttributeOverride(name = "account", column = @Column(name = "forum_decided_by_id"))
    @AttributeOverride(name = "at", column = @Column(name = "forum_decided_at"))
    private @Nullable LastDecision forumDecided;

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
    @CollectionTable(name = "correction", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Correction> corrections = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Correction.@Nullable Kind mark;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Article() {}

    /** A draft of a report that was just read. */
    public Article(String headline, String body, int rulesVersion, FullText fullText) {
        super(headline, body, rulesVersion);
        this.publicId = PublicId.next();
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
        readText(foundHeadline, foundBody, foundPassages, byRules, now);
        readCredit(new ArticleEvent.Credit(foundBylines, foundOutlet), foundReportedOn);
        tell(new ArticleEvent.TextRead(this));
    }

    /** Takes the forum that a reading found, unless an editor has decided it, and the forums of a daily schedule. */
    public void foundForum(@Nullable Forum found, List<Forum> foundSchedule) {
        if (forumDecided == null && !Objects.equals(forum, found)) {
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
        if (maskText(names)) {
            touch(now);
            tell(new ArticleEvent.NamesMasked(this));
        }
    }

    /** Keeps these names, and no others, out of searches; null keeps none out. */
    public void unlist(@Nullable String names) {
        if (unlistNames(names)) {
            tell(new ArticleEvent.NamesMasked(this));
        }
    }

    /** Whether its text, its headline, a byline or a note prints a name, hidden or not. */
    public boolean prints(String name) {
        return Stream.concat(
                        Stream.concat(
                                textsAsPrinted(), credit().bylines().stream().map(Byline::printedName)),
                        corrections.stream()
                                .flatMap(note -> Stream.of(note.note(), note.beforeText(), note.afterText())))
                .anyMatch(text -> text != null && NameMask.prints(text, name));
    }

    /** Gives the article the headline that an editor decided. What was shown masked and is left so stays as it was printed. */
    public void decideHeadline(String typed, Decision by) {
        var before = headlineAsPrinted();
        replaceHeadline(typed, by);
        touch(by.at());
        tell(new ArticleEvent.HeadlineChanged(this, before, headlineAsPrinted(), by));
    }

    /**
     * An editor changes its text. The source stays as it came in; every later reading of it sees the change.
     *
     * @return where the places of the text stand now
     */
    public TextShift correctText(TextChange change, Decision by) {
        var shift = changeText(change, by.at());
        touch(by.at());
        tell(new ArticleEvent.TextCorrected(this, change, by));
        return shift;
    }

    /** Gives the article the reporters and the outlet that an editor decided. */
    public void decideBylines(List<Byline> decided, @Nullable String decidedOutlet, Decision by) {
        var to = new ArticleEvent.Credit(decided, decidedOutlet);
        touch(by.at());
        tell(new ArticleEvent.BylinesChanged(this, credit(), to, by));
        replaceCredit(to, by);
    }

    /** Gives the article the forum that an editor decided; null says that it reports none. */
    public void decideForum(@Nullable Forum decided, Decision by) {
        touch(by.at());
        tell(new ArticleEvent.ForumChanged(this, forum, decided, by));
        forum = decided;
        forumDecided = LastDecision.by(by);
    }

    /** Whether an editor has said which forum it reports. */
    public boolean isForumDecided() {
        return forumDecided != null;
    }

    /** Gives the article the pictures that an editor decided, in that order. */
    public void decidePictures(List<Picture> decided, Decision by) {
        var before = picturesAsPrinted();
        replacePictures(decided);
        touch(by.at());
        tell(new ArticleEvent.PicturesChanged(this, before, picturesAsPrinted(), by));
    }

    /** Takes what an editor says about where the text comes from and when its outlet printed it. */
    public void decideOrigin(
            @Nullable String url, @Nullable String licenceLine, @Nullable LocalDate printedOn, Decision by) {
        var to = new ArticleEvent.Origin(url, licenceLine, printedOn);
        touch(by.at());
        tell(new ArticleEvent.OriginChanged(this, origin(), to, by));
        replaceOrigin(to);
    }

    /** An editor says whether the day of printing is not to be found out. */
    public void decideDayUnknown(boolean decided, Decision by) {
        touch(by.at());
        markDayUnknown(decided);
    }

    /** Takes what an editor decided that readers see of the text. */
    public void decideFullText(FullText decided, Decision by) {
        touch(by.at());
        tell(new ArticleEvent.FullTextChanged(this, fullText, decided, by));
        fullText = decided;
    }

    /** Something that readers see of a published article changed; each verb says so itself, those of its quotations too. */
    public void touch(Instant now) {
        if (isReadable()) {
            changed(now);
        }
    }

    /** The moment of a change: never before what was done earlier, though the clock was set back. */
    @Override
    Instant changed(Instant now) {
        updatedAt = updatedAt == null || now.isAfter(updatedAt) ? now : updatedAt;
        return updatedAt;
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
        become(ArticleState.WITHDRAWN, by.because(reason));
        corrections.add(Correction.of(Correction.Kind.WITHDRAWAL, reason, changed(by.at())));
    }

    /** Gives it back to readers, who are told the reason. */
    public void restore(String reason, Decision by) {
        if (state != ArticleState.WITHDRAWN) {
            throw new IllegalStateException("Article %s is %s and not withdrawn".formatted(publicId, state));
        }
        var before = state;
        state = mark == Correction.Kind.CORRECTION ? ArticleState.CORRECTED : ArticleState.PUBLISHED;
        tell(new ArticleEvent.StateChanged(this, before, state, by.because(reason)));
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

    /** The one rule of what readers may see. */
    @Override
    public boolean isReadable() {
        return state.isReadable();
    }

    /** The day an article counts for: when its outlet printed it, else when it became public here, in Korea. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(getReportedOn())
                .or(() -> Optional.ofNullable(publishedAt).map(KoreanTime::day));
    }

    /** What it opens with, the deck or else the first paragraph; nothing where readers see quotations only. */
    public Optional<String> opening() {
        if (fullText == FullText.QUOTES_ONLY) {
            return Optional.empty();
        }
        return getPassages().stream()
                .filter(passage -> passage.kind() == PassageKind.DECK)
                .findFirst()
                .or(() -> getPassages().stream()
                        .filter(passage -> passage.kind().isBody())
                        .findFirst())
                .map(this::text);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
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

    @Override
    public @Nullable Forum getForum() {
        return forum;
    }

    /** The upcoming forums that a daily schedule lists; empty for an ordinary report. */
    public List<Forum> getSchedule() {
        return Collections.unmodifiableList(schedule);
    }

    public int getVersion() {
        return version;
    }

    /** In the order they were made. */
    public List<Correction> getCorrections() {
        return corrections.stream().map(note -> note.masked(getMasks())).toList();
    }

    /** The weightiest of its notes, by which lists mark it; null without any. */
    public Correction.@Nullable Kind getMark() {
        return mark;
    }
}
