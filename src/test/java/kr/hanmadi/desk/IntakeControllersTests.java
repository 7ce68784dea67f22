package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import kr.hanmadi.article.FullText;
import kr.hanmadi.database.DiskSpace;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.Source;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceState;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.ingest.StagedSource;
import kr.hanmadi.search.IndexStatistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.data.domain.Page;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Texts that come in over the desk: where each leads, and what is asked of those that may be known already. */
class IntakeControllersTests extends DeskSlice {
    private final DeskPages pages = Mockito.mock(DeskPages.class);
    private final TodayPages today = Mockito.mock(TodayPages.class);
    private final Sources sources = Mockito.mock(Sources.class);
    private final SourceDecisions decisions = Mockito.mock(SourceDecisions.class);
    private final Workflow workflow = Mockito.mock(Workflow.class);
    private final TipDecisions tips = Mockito.mock(TipDecisions.class);
    private final Filing filing = Mockito.mock(Filing.class);
    private final Intake intake = Mockito.mock(Intake.class);
    private final MockMvcTester mvc = desk(
            new DeskController(
                    pages,
                    today,
                    sources,
                    decisions,
                    workflow,
                    filing,
                    Mockito.mock(DiskSpace.class),
                    Mockito.mock(IndexStatistics.class)),
            new PasteController(intake, workflow, tips, new DeskSettings(FullText.QUOTES_ONLY)));

    @BeforeEach
    void nothingIsListed() {
        given(pages.sources(any(), any())).willReturn(Page.empty());
        given(today.drafts(any(), any(), any())).willReturn(Page.empty());
        given(sources.waiting()).willReturn(new Sources.Waiting(0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "STAGED, FILED, , false, article, /desk/articles/article, ",
        "UNCHANGED, FILED, , false, article, /desk/articles/article, desk.paste.known",
        "STAGED, STAGED, , true, , /desk/sources/7, ",
        "STAGED, STAGED, , false, , /desk/sources?state=staged, desk.paste.waiting"
    })
    void aTextLeadsToWhatBecameOfIt(
            StagedSource.Outcome outcome,
            SourceState state,
            @Nullable SourceFailure failure,
            boolean held,
            @Nullable String article,
            String page,
            @Nullable String said) {
        taken(outcome, source(7, state, failure, held), article);
        var result = paste("물길 토론회가 열렸다.");
        assertThat(result).hasRedirectedUrl(page);
        if (said == null) {
            assertThat(result).flash().doesNotContainKey("answer");
        } else {
            assertThat(outcome(result)).endsWith(said);
        }
    }

    @Test
    void aTextIsTheWorkOfTheEditorWhoBroughtItFirst() {
        taken(StagedSource.Outcome.STAGED, source(7, SourceState.FILED, null, false), "article");
        paste("물길");
        then(workflow).should().filedBy("article", editor);
        Mockito.reset(workflow);
        taken(StagedSource.Outcome.UNCHANGED, source(7, SourceState.FILED, null, false), "article");
        paste("물길");
        then(workflow).shouldHaveNoInteractions();
    }

    @ParameterizedTest
    @CsvSource({"TOO_LARGE, 413", "BINARY, 422", "NO_ARTICLE, 422", ", 422"})
    void aTextThatCannotBeReadIsAskedForAgainWithTheReason(@Nullable SourceFailure failure, int status) {
        taken(StagedSource.Outcome.FAILED, source(7, SourceState.FAILED, failure, false), null);
        assertThat(paste("물길"))
                .hasStatus(status)
                .hasViewName("desk/paste")
                .model()
                .containsEntry("problem", (failure == null ? SourceFailure.ERROR : failure).messageKey())
                .hasEntrySatisfying(
                        "form", form -> assertThat(((PasteForm) form).text()).isEqualTo("물길"));
    }

    @Test
    void aNewVersionThatFailedIsNotTakenForTheOldArticle() {
        taken(StagedSource.Outcome.STAGED, source(7, SourceState.FAILED, SourceFailure.NO_ARTICLE, false), "article");
        assertThat(paste("물길")).hasStatus(422).model().containsEntry("problem", "ingest.failure.NO_ARTICLE");
    }

    @Test
    void whatIsNoTextOrNoDayIsNotTaken() {
        assertThat(paste(" ")).hasStatus(422).model().containsEntry("problem", "desk.paste.nothing");
        assertThat(mvc.post().uri("/desk/articles").param("text", "물길").param("published", "어제"))
                .hasStatus(422)
                .model()
                .containsEntry("problem", "desk.paste.published.wrong")
                .hasEntrySatisfying(
                        "form", form -> assertThat(((PasteForm) form).text()).isEqualTo("물길"));
        then(intake).should(never()).take(any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, PUBLIC", "'', QUOTES_ONLY"})
    void readersSeeWhatTheFormOrElseTheSettingsSay(String chosen, FullText shown) {
        taken(StagedSource.Outcome.STAGED, source(7, SourceState.STAGED, null, false), null);
        mvc.post()
                .uri("/desk/articles")
                .param("text", "물길")
                .param("fullText", chosen)
                .exchange();
        then(intake).should().take(any(), Mockito.eq(shown), Mockito.eq(EDITOR));
    }

    @ParameterizedTest
    @CsvSource({"FILED, , false, filed, 2 0 0", "FAILED, BINARY, false, failed, 2 1 0", "STAGED, , true, staged, 2 0 1"
    })
    void ofSeveralFilesThoseAreShownThatNeedAnEditor(
            SourceState state, @Nullable SourceFailure failure, boolean held, String shown, String counts) {
        var first = new StagedSource(7, StagedSource.Outcome.STAGED, null);
        var second = new StagedSource(8, StagedSource.Outcome.STAGED, null);
        given(intake.take(any(), any(), any())).willReturn(first, second);
        given(intake.now(first)).willReturn(source(7, SourceState.FILED, null, false));
        given(intake.now(second)).willReturn(source(8, state, failure, held));
        var result = mvc.post()
                .uri("/desk/articles")
                .multipart()
                .file(new MockMultipartFile("file", "a.txt", "text/plain", "물길".getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("file", "b.txt", "text/plain", "불길".getBytes(StandardCharsets.UTF_8)))
                .exchange();
        assertThat(outcome(result)).isEqualTo("/desk/sources?state=" + shown + " desk.paste.taken");
        assertThat(answer(result).lines().getFirst().words()).containsExactly(counts.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "new, , FILED, /desk/articles/article desk.version.new.done",
        "old, , FILED, /desk/articles/article desk.version.done",
        "new, NO_ARTICLE, FAILED, /desk/sources?state=failed !ingest.failure.NO_ARTICLE",
        "old, , STAGED, /desk/articles/article desk.version.done"
    })
    void whatIsAnsweredOfAHeldTextLeadsToIt(
            String of, @Nullable SourceFailure failure, SourceState state, String outcome) {
        var source = source(7, state, failure, false);
        given(sources.find(7)).willReturn(Optional.of(source));
        given(pages.articleOf(source)).willReturn("article");
        assertThat(outcome(mvc.post().uri("/desk/sources/7/version?of=" + of).exchange()))
                .isEqualTo(outcome);
        then(filing).should().fileOrAwait(7);
        if (of.equals("new")) {
            then(decisions).should().isNew(7, EDITOR);
            then(workflow).should().filedBy("article", editor);
        } else {
            then(decisions).should().isVersion(7, "old", EDITOR);
            then(workflow).shouldHaveNoInteractions();
        }
    }

    @Test
    void aQuestionWithoutAnAnswerIsAskedAgain() {
        assertThat(outcome(mvc.post().uri("/desk/sources/7/version?of= ").exchange()))
                .isEqualTo("/desk/sources/7#answer !desk.version.missing");
        then(decisions).shouldHaveNoInteractions();
        then(filing).should(never()).fileOrAwait(anyLong());
    }

    @Test
    void onlyOfAHeldTextIsAsked() {
        var source = source(7, SourceState.STAGED, null, true);
        given(sources.find(7)).willReturn(Optional.of(source));
        assertThat(mvc.get().uri("/desk/sources/7")).hasViewName("desk/version");
        given(sources.find(7)).willReturn(Optional.of(source(7, SourceState.FILED, null, false)));
        assertThat(mvc.get().uri("/desk/sources/7")).hasRedirectedUrl("/desk/sources?state=filed");
        given(sources.find(7)).willReturn(Optional.empty());
        assertThat(mvc.get().uri("/desk/sources/7")).hasStatus(404);
    }

    @Test
    void aTextIsReadAgainWhereThatIsPossible() {
        given(decisions.retry(7, EDITOR)).willReturn(true);
        assertThat(outcome(mvc.post().uri("/desk/sources/7/retry").exchange()))
                .isEqualTo("/desk/sources desk.source.retried");
        assertThat(outcome(mvc.post().uri("/desk/sources/8/retry").exchange()))
                .isEqualTo("/desk/sources !desk.source.not-retried");
    }

    @ParameterizedTest
    @CsvSource({"'', FAILED", "?state=filed, FILED", "?state=STAGED, STAGED", "?state=nothing, FAILED"})
    void theListShowsWhatFailedUnlessAnotherStateIsAskedFor(String query, SourceState shown) {
        assertThat(mvc.get().uri("/desk/sources" + query)).model().containsEntry("state", shown.name());
        then(pages).should().sources(Mockito.eq(shown), any());
    }

    @ParameterizedTest
    @CsvSource({"'', ALL", "?show=mine, MINE", "?show=SENT, SENT", "?show=x, ALL"})
    void todayShowsAllDraftsUnlessSomeAreAskedFor(String query, TodayPages.Show shown) {
        given(sources.waiting()).willReturn(new Sources.Waiting(2, 3, 0));
        assertThat(mvc.get().uri("/desk" + query))
                .model()
                .containsEntry("show", shown)
                .containsEntry("waiting", 2L);
        then(today).should().drafts(Mockito.eq(shown), Mockito.eq(editor), any());
        then(today).should().tasks(editor, new Sources.Waiting(2, 3, 0));
    }

    private void taken(StagedSource.Outcome outcome, Source source, @Nullable String article) {
        var staged = new StagedSource(source.id(), outcome, source.outcome().failure());
        given(intake.take(any(), any(), any())).willReturn(staged);
        given(intake.now(staged)).willReturn(source);
        given(intake.articleOf(source)).willReturn(Optional.ofNullable(article));
    }

    private static Source source(long id, SourceState state, @Nullable SourceFailure failure, boolean held) {
        return new Source(
                id,
                Origin.DESK,
                "물길.txt",
                10,
                Instant.EPOCH,
                null,
                new Source.Outcome(state, failure, null, true, held));
    }

    private MvcTestResult paste(String text) {
        return mvc.post().uri("/desk/articles").param("text", text).exchange();
    }
}
