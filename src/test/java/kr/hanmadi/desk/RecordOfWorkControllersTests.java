package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hanmadi.account.AuditEntry;
import kr.hanmadi.account.AuditTrail;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.domain.Page;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The trail, the board of quality and the open review: what is written out, and what is kept of what is typed. */
class RecordOfWorkControllersTests extends DeskSlice {
    private static final Instant NOW = Instant.parse("2025-03-04T16:00:00Z");

    private final AuditTrail trail = Mockito.mock(AuditTrail.class);
    private final LabelledReports labels = Mockito.mock(LabelledReports.class);
    private final QualityPages quality = Mockito.mock(QualityPages.class);
    private final Anonymity anonymity = service(Anonymity.class);
    private final DeskPresence presence = Mockito.mock(DeskPresence.class);
    private final UnsavedWords unsaved = Mockito.mock(UnsavedWords.class);
    private final MockMvcTester mvc = desk(
            new AuditController(
                    trail,
                    Mockito.mock(AuditPages.class),
                    Mockito.mock(TrailWords.class),
                    new StaticMessageSource(),
                    Clock.fixed(NOW, ZoneOffset.UTC)),
            new QualityController(quality, labels, anonymity),
            new PresenceController(presence, unsaved));

    @Test
    void theTrailIsWrittenOutToItsEnd() {
        given(trail.batch(any(), anyLong())).willReturn(List.of());
        given(trail.batch(any(), Mockito.eq(Long.MAX_VALUE))).willReturn(List.of(entry(9, "=너울"), entry(8, "월매")));
        given(trail.batch(any(), Mockito.eq(8L))).willReturn(List.of(entry(3, "방자")));
        var table = mvc.get().uri("/desk/audit.csv").exchange();
        assertThat(table)
                .hasHeader("Content-Disposition", "attachment; filename=\"hanmadi-audit-20250305-010000.csv\"")
                .bodyText()
                .as("no formula for a spreadsheet")
                .contains("2025-03-05 01:00:00,'=너울,", "월매", "방자");
    }

    private static AuditEntry entry(long id, String editor) {
        return new AuditEntry(id, NOW, editor, null, "article-published", "a", null, null);
    }

    @Test
    void theLabelsAreWrittenOutToTheirEnd() {
        given(labels.after(0)).willReturn(Optional.of(new LabelledReports.Batch(List.of("{1}", "{2}"), 7)));
        given(labels.after(7)).willReturn(Optional.of(new LabelledReports.Batch(List.of("{3}"), 9)));
        given(labels.after(9)).willReturn(Optional.empty());
        assertThat(mvc.get().uri("/desk/quality/labels"))
                .hasContentType("application/x-ndjson;charset=UTF-8")
                .bodyText()
                .isEqualTo("{1}\n{2}\n{3}\n");
    }

    @Test
    void aReasonIsSavedAndSaidAtItsSourceOnItsPage() {
        assertThat(outcome(mvc.post()
                        .uri("/desk/quality/anonymous/q?reason=신변&page=2")
                        .exchange()))
                .isEqualTo("/desk/quality?page=2#source-q desk.saved");
        then(anonymity).should().say("q", "신변", EDITOR);
        refuse(new Refused("desk.quality.reason.long"));
        var refused =
                mvc.post().uri("/desk/quality/anonymous/q?reason=신변&page=x").exchange();
        assertThat(outcome(refused)).isEqualTo("/desk/quality#source-q !desk.quality.reason.long");
        assertThat(refused).flash().containsEntry("typedReason", "신변");
    }

    @Test
    void aBoardPastItsEndIsItsLastPage() {
        given(quality.sources(any())).willReturn(Page.empty());
        assertThat(mvc.get().uri("/desk/quality?page=7")).hasStatusOk().model().containsKey("pager");
    }

    @Test
    void aReviewThatOpensAsksForWhatWasTypedAndKeepsNothing() {
        given(unsaved.wordsKeptOf("a", EMAIL)).willReturn(Map.of("note", "보던 글"));
        assertThat(mvc.post().uri("/desk/articles/a/here?opens=true"))
                .model()
                .containsEntry("unsaved", Map.of("note", "보던 글"));
        then(presence).should().seen("a", editor, DeskPresence.Wish.LOOK);
        then(unsaved).should(Mockito.never()).keep(any(), any(), any(), any());
    }

    @Test
    void anOpenReviewKeepsItsFieldsAsTheyWereTyped() {
        assertThat(mvc.post()
                        .uri("/desk/articles/a/here")
                        .param("wish", "HOLD")
                        .param("field", "note", "words-q")
                        .param("words", "물길, 그리고 불길", ""))
                .model()
                .containsEntry("unsaved", Map.of());
        then(unsaved).should().keep("a", EMAIL, List.of("note", "words-q"), List.of("물길, 그리고 불길", ""));
        then(presence).should().seen("a", editor, DeskPresence.Wish.HOLD);
        mvc.post().uri("/desk/articles/a/here").exchange();
        then(unsaved).should().keep("a", EMAIL, List.of(), List.of());
    }
}
