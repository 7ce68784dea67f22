package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hanmadi.search.IndexStatistics;
import kr.hanmadi.search.PopularQueries;
import kr.hanmadi.search.QueryLog;
import kr.hanmadi.search.SearchWords;
import kr.hanmadi.search.api.IndexRole;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The words that editors give the search: each form says at its list whether they were taken. */
class SearchDeskControllerTests extends DeskSlice {
    private final SearchWords words = Mockito.mock(SearchWords.class);
    private final SearchWordDecisions decisions = Mockito.mock(SearchWordDecisions.class);
    private final IndexStatistics index = Mockito.mock(IndexStatistics.class);
    private final MockMvcTester mvc = desk(new SearchDeskController(
            words, decisions, Mockito.mock(QueryLog.class), Mockito.mock(PopularQueries.class), index));

    @BeforeEach
    void anIndex() {
        given(index.readStanding()).willReturn(standing(null));
    }

    @ParameterizedTest
    @CsvSource({
        "synonyms?line=물길, synonyms, desk.search.synonyms.done, desk.search.synonyms.wrong, typedLine",
        "words?word=물길, dictionary, desk.search.words.done, desk.search.words.wrong, typedWord",
        "blocked?words=물길, blocked, desk.search.blocked.done, desk.search.blocked.wrong, typedBlock",
        "synonyms/7/remove, synonyms, desk.search.removed.done, desk.search.removed.wrong,",
        "words/7/remove, dictionary, desk.search.removed.done, desk.search.removed.wrong,",
        "blocked/7/remove, blocked, desk.search.removed.done, desk.search.removed.wrong,",
        "rebuild, index, desk.search.rebuild.done, desk.search.rebuild.wrong,"
    })
    void whatWasTakenIsSaidAtItsList(String form, String part, String done, String wrong, @Nullable String typed) {
        var refused = mvc.post().uri("/desk/search/" + form).exchange();
        assertThat(outcome(refused)).isEqualTo("/desk/search#" + part + " !" + wrong);
        if (typed != null) {
            assertThat(refused).flash().containsEntry(typed, "물길");
        }
        given(decisions.addSynonyms("물길", EDITOR)).willReturn(true);
        given(decisions.addWord("물길", EDITOR)).willReturn(true);
        given(decisions.block("물길", EDITOR)).willReturn(true);
        given(decisions.removeSynonyms(7, EDITOR)).willReturn(form.startsWith("synonyms"));
        given(decisions.removeWord(7, EDITOR)).willReturn(form.startsWith("words"));
        given(decisions.unblock(7, EDITOR)).willReturn(form.startsWith("blocked"));
        given(decisions.rebuild(EDITOR)).willReturn(true);
        assertThat(outcome(mvc.post().uri("/desk/search/" + form).exchange()))
                .isEqualTo("/desk/search#" + part + " " + done);
    }

    @Test
    void aTextIsCutWithAtMostTwentyWordsTried() {
        mvc.get().uri("/desk/search?text= &tried=물길").exchange();
        then(words).should(never()).cut(any(), any());
        var tried = IntStream.range(0, 30).mapToObj(each -> "물길" + each).toList();
        mvc.get()
                .uri("/desk/search")
                .param("text", "물길을 튼다")
                .param("tried", String.join(", ", tried))
                .exchange();
        then(words).should().cut("물길을 튼다", tried.stream().limit(20).collect(Collectors.toList()));
    }

    @Test
    void aRebuildThatIsNotDoneHasNoEnd() {
        var asked = Instant.parse("2025-03-04T00:10:00Z");
        given(index.readStanding()).willReturn(standing(new IndexStatistics.Rebuild(asked, null, 0)));
        assertThat(mvc.get().uri("/desk/search")).model().hasEntrySatisfying("rebuild", it -> {
            var rebuild = (SearchDeskController.RebuildView) it;
            assertThat(rebuild.requested()).isEqualTo(KoreanDates.dayAndTime(asked));
            assertThat(rebuild.finished()).isNull();
        });
    }

    private static IndexStatistics.Standing standing(IndexStatistics.@Nullable Rebuild rebuild) {
        return new IndexStatistics.Standing(IndexRole.KEEPER, true, Map.of(), 0, 0, Duration.ZERO, rebuild);
    }
}
