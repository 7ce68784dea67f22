package kr.hanmadi.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one reader asked us to correct, and what came of it. */
@Entity
@Table(name = "request")
public class ReaderRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_seq")
    @SequenceGenerator(name = "request_seq", sequenceName = "request_seq", allocationSize = 50)
    private @Nullable Long id;

    private String receipt;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    private @Nullable String subject;
    private @Nullable String subjectName;
    private String text;
    private @Nullable String name;
    private @Nullable String contact;
    private Instant receivedAt;

    private @Nullable String evidence;
    private @Nullable LocalDate knownOn;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private @Nullable String answer;
    private @Nullable Instant decidedAt;
    private @Nullable Long decidedBy;
    private @Nullable Instant notedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReaderRequest() {}

    ReaderRequest(
            String receipt,
            RequestKind kind,
            @Nullable RequestSubject about,
            String text,
            @Nullable String name,
            @Nullable String contact,
            Instant receivedAt) {
        this.receipt = receipt;
        this.kind = kind;
        this.subject = about == null ? null : about.path();
        this.subjectName = about == null ? null : about.name();
        this.text = text;
        this.name = name;
        this.contact = contact;
        this.receivedAt = receivedAt;
        this.state = RequestState.RECEIVED;
    }

    /**
     * What the reader says beside it.
     *
     * @param proof what proves it
     * @param since the day on which the reader came to know of the report
     */
    void supportedBy(@Nullable String proof, @Nullable LocalDate since) {
        evidence = proof;
        knownOn = since;
    }

    /** An editor has begun to look at it. */
    void review() {
        if (state != RequestState.RECEIVED) {
            throw new IllegalStateException("Request %s is %s".formatted(receipt, state));
        }
        state = RequestState.REVIEWING;
    }

    /**
     * An editor decides it, or decides it again.
     *
     * @param said to the reader
     * @param note when the note on the article was made that came of it; null without one
     * @param editor the id of the account
     */
    void decide(RequestState decided, String said, @Nullable Instant note, long editor, Instant now) {
        if (!decided.isDecided()) {
            throw new IllegalArgumentException(decided + " is no decision");
        }
        state = decided;
        answer = said;
        notedAt = note;
        decidedBy = editor;
        decidedAt = now;
    }

    /** What the reader can ask for it by: 20250304-7k2m9q. */
    public String getReceipt() {
        return receipt;
    }

    public RequestKind getKind() {
        return kind;
    }

    /** The path of the page that it is about; null for anything else. */
    public @Nullable String getSubject() {
        return subject;
    }

    /** The heading of that page when the request came. */
    public @Nullable String getSubjectName() {
        return subjectName;
    }

    public String getText() {
        return text;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getContact() {
        return contact;
    }

    /** What the reader gave to prove it; null without. */
    public @Nullable String getEvidence() {
        return evidence;
    }

    /** The day on which the reader came to know of the report; null where it was not said. */
    public @Nullable LocalDate getKnownOn() {
        return knownOn;
    }

    public RequestState getState() {
        return state;
    }

    /** What an editor answered; null while it is not decided. */
    public @Nullable String getAnswer() {
        return answer;
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    /** The account of the editor who decided it; null while it is not decided. */
    public @Nullable Long getDecidedBy() {
        return decidedBy;
    }

    /** When the note on the article was made that came of it; null without one. */
    public @Nullable Instant getNotedAt() {
        return notedAt;
    }

    public int getVersion() {
        return version;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }
}
