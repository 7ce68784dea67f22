package kr.hanmadi.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one reader asked us to correct. */
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

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReaderRequest() {}

    ReaderRequest(
            String receipt,
            RequestKind kind,
            @Nullable Subject about,
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

    public Instant getReceivedAt() {
        return receivedAt;
    }
}
