package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hanmadi.search.IndexStatistics;
import kr.hanmadi.topic.Topics;
import kr.hanmadi.upkeep.ReadOnlyMode;
import kr.hanmadi.upkeep.Upkeep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where the forms of the desk lead, done and refused, and what a form that lacks something never reaches. */
class DeskControllersTests extends DeskSlice {
    private final PersonMergePages mergePages = Mockito.mock(PersonMergePages.class);
    private final PersonMerges merges = Mockito.mock(PersonMerges.class);
    private final CoveragePlans plans = Mockito.mock(CoveragePlans.class);
    private final ForumDecisions forums = Mockito.mock(ForumDecisions.class);
    private final FrontPageDecisions front = Mockito.mock(FrontPageDecisions.class);
    private final TopicDecisions topics = Mockito.mock(TopicDecisions.class);
    private final Upkeep upkeep = Mockito.mock(Upkeep.class);
    private final UpkeepDecisions upkeepDecisions = Mockito.mock(UpkeepDecisions.class);
    private final IndexStatistics index = Mockito.mock(IndexStatistics.class);
    private final MockMvcTester mvc = desk(
            new PersonMergeController(mergePages, merges),
            new CoverageController(plans),
            new ForumDeskController(Mockito.mock(ForumDeskPages.class), forums, Mockito.mock(ForumMerges.class), plans),
            new FrontPageController(front),
            new TopicDeskController(Mockito.mock(Topics.class), topics),
            new UpkeepController(upkeep, upkeepDecisions, Mockito.mock(ReadOnlyMode.class), index));

    @BeforeEach
    void nothingIsRefused() {
        given(merges.split(anyString(), anyInt(), any(), any(), anyString())).willReturn("newperson0");
        given(upkeep.startCheck()).willReturn(true);
        given(index.compare()).willReturn(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/desk/people/one/merge?version=1&with=other&withVersion=2 | /desk/people/other",
                "/desk/people/one/split?version=1&article=a | /desk/people/newperson0",
                "/desk/people/one/changes/7/undo | /desk/people/one",
                "/desk/forums/forum/coverage?plan=가자 | /desk/forums/forum",
                "/desk/forums/forum/coverage/3/drop | /desk/forums/forum",
                "/desk/articles/a/pin | /desk/front",
                "/desk/articles/a/quotes/q/pin | /desk/front",
                "/desk/front/unpin?slot=ARTICLE | /desk/front",
                "/desk/topics?name=물길&words=물길 | /desk/topics",
                "/desk/upkeep/read-only?on=true | /desk/upkeep",
                "/desk/upkeep/backups | /desk/upkeep",
                "/desk/upkeep/backups/x.gz/delete | /desk/upkeep",
                "/desk/upkeep/index | /desk/upkeep",
                "/desk/upkeep/check | /desk/upkeep"
            })
    void aFormThatIsDoneLeadsToWhereItShows(String form, String page) {
        assertThat(answer(post(form)).wrong()).isFalse();
        assertThat(post(form)).redirectedUrl().startsWith(page);
    }

    @Test
    void aRefusalLeadsBackToTheFormWithItsReason() {
        var refused = new Refused("desk.merge.already");
        willThrow(refused).given(merges).merge(anyString(), anyInt(), anyString(), anyInt(), anyString());
        willThrow(refused).given(merges).undo(anyLong(), anyString());
        given(merges.split(anyString(), anyInt(), any(), any(), anyString())).willThrow(refused);
        willThrow(refused).given(plans).plan(anyString(), any(), anyString(), any());
        for (var each : Map.of(
                        "/desk/people/one/merge?version=1&with=other&withVersion=2",
                                "/desk/people/one/merge?with=other",
                        "/desk/people/one/split?version=1&article=a", "/desk/people/one/split",
                        "/desk/people/one/changes/7/undo", "/desk/people/one",
                        "/desk/forums/forum/coverage?plan=x", "/desk/forums/forum")
                .entrySet()) {
            var result = post(each.getKey());
            assertThat(answer(result).wrong()).as(each.getKey()).isTrue();
            assertThat(result).redirectedUrl().startsWith(each.getValue());
        }
        assertThat(post("/desk/forums/forum/coverage?plan=가자"))
                .flash()
                .as("what was typed comes back")
                .containsEntry("typedPlan", "가자");
    }

    @Test
    void whatIsMissingOrTooLongIsNotDecided() {
        assertThat(answer(post("/desk/topics?name=물길&words= ")).wrong()).isTrue();
        assertThat(post("/desk/topics?name=물길&words= ")).flash().containsKey("form");
        then(topics).should(never()).decide(any(), anyString());
        assertThat(answer(post("/desk/people/one/split?version=1&note=" + "가".repeat(500)))
                        .wrong())
                .isTrue();
        then(merges).should(never()).split(anyString(), anyInt(), any(), any(), anyString());
        for (var form :
                List.of("/desk/front/unpin?slot=x", "/desk/people/one/merge?with=other", "/desk/upkeep/read-only")) {
            assertThat(post(form)).as(form).hasStatus(400);
        }
        then(front).shouldHaveNoInteractions();
    }

    @Test
    void aForumWithADayThatIsNoneComesBackAsItWasTyped() {
        var result = post("/desk/forums/forum?version=1&edition=3&details.name=물길 토론회&details.kind=DEBATE"
                + "&details.when.heldOn=어제&details.when.printed=6일 오후&details.backers.hosts=가나시");
        assertThat(answer(result).lines()).first().isEqualTo(Answer.Line.of("desk.mistake.unreadable", "어제"));
        assertThat(result).flash().hasEntrySatisfying("form", it -> {
            var form = (ForumFactsForm) it;
            assertThat(form.edition()).isEqualTo(3);
            assertThat(form.details().name()).isEqualTo("물길 토론회");
            assertThat(form.details().when().printed()).isEqualTo("6일 오후");
            assertThat(form.details().backers().hosts()).isEqualTo("가나시");
        });
        then(forums).shouldHaveNoInteractions();
    }

    @Test
    void aForumOfWhichNothingWasSentIsAskedForItsNameAndKind() {
        assertThat(answer(post("/desk/forums/forum?version=1")).lines())
                .extracting(Answer.Line::words)
                .hasSize(2);
    }

    @Test
    void whatRunsAlreadyIsNotStartedTwice() {
        given(upkeep.startCheck()).willReturn(false);
        given(index.compare()).willReturn(false);
        assertThat(answer(post("/desk/upkeep/check")).wrong()).isTrue();
        assertThat(answer(post("/desk/upkeep/index")).wrong()).isTrue();
    }

    @Test
    void whoIsMergedAlreadyIsNotPreviewed() {
        given(mergePages.mergedAlready("one", "other")).willReturn(Optional.of("other"));
        assertThat(mvc.get().uri("/desk/people/one/merge?with=other"))
                .redirectedUrl()
                .startsWith("/desk/people/other");
    }

    private MvcTestResult post(String form) {
        return mvc.post().uri(form).exchange();
    }
}
