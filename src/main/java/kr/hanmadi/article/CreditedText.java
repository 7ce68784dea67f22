package kr.hanmadi.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.LastDecision;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A text with where it comes from: its reporters and outlet, its address, its licence and the day it was printed. */
@MappedSuperclass
public abstract class CreditedText extends ArticleText {
    private @Nullable String outlet;

    @AttributeOverride(name = "editor", column = @Column(name = "bylines_decided_by"))
    @AttributeOverride(name = "account", column = @Column(name = "bylines_decided_by_id"))
    @AttributeOverride(name = "at", column = @Column(name = "bylines_decided_at"))
    private @Nullable LastDecision bylinesDecided;

    private @Nullable String sourceUrl;
    private @Nullable String licence;
    private @Nullable LocalDate reportedOn;
    private boolean dayUnknown;

    @ElementCollection
    @CollectionTable(name = "byline", joinColumns = @JoinColumn(name = "article_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Byline> bylines = new ArrayList<>();

    /** For Hibernate. */
    protected CreditedText() {}

    CreditedText(String headline, String body, int rulesVersion) {
        super(headline, body, rulesVersion);
    }

    /** Takes reporters and outlet of a reading, unless an editor has decided them, and the day if it found one. */
    void readCredit(ArticleEvent.Credit found, @Nullable LocalDate printedOn) {
        if (bylinesDecided == null) {
            replace(bylines, found.bylines());
            outlet = found.outlet();
        }
        reportedOn = printedOn == null ? reportedOn : printedOn;
    }

    void replaceCredit(ArticleEvent.Credit decided, Decision by) {
        replace(bylines, decided.bylines().stream().map(this::asPrinted).toList());
        outlet = decided.outlet();
        bylinesDecided = LastDecision.by(by);
    }

    /** What was shown masked and is left so stays as it was printed. */
    private Byline asPrinted(Byline typed) {
        return bylines.stream()
                .filter(own -> own.masked(getMasks()).equals(typed))
                .findFirst()
                .orElse(typed);
    }

    void replaceOrigin(ArticleEvent.Origin decided) {
        sourceUrl = decided.url();
        licence = decided.licence();
        reportedOn = decided.printedOn();
        dayUnknown = dayUnknown && reportedOn == null;
    }

    void markDayUnknown(boolean decided) {
        dayUnknown = decided && reportedOn == null;
    }

    /** Takes what the operator said of a text that came in, where nothing is known yet. */
    public void foundProvenance(@Nullable String url, @Nullable String licenceLine) {
        sourceUrl = sourceUrl == null ? url : sourceUrl;
        licence = licence == null ? licenceLine : licence;
    }

    ArticleEvent.Credit credit() {
        return new ArticleEvent.Credit(bylines, outlet);
    }

    ArticleEvent.Origin origin() {
        return new ArticleEvent.Origin(sourceUrl, licence, reportedOn);
    }

    /** As readers see them. */
    public List<Byline> getBylines() {
        return bylines.stream().map(byline -> byline.masked(getMasks())).toList();
    }

    /** The reporters whose names searches may find it by. */
    public List<String> searchableReporters() {
        return getBylines().stream()
                .map(Byline::printedName)
                .filter(name -> name.equals(searchable(name)))
                .toList();
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
}
