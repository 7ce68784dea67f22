package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.util.List;
import java.util.Optional;
import kr.hanmadi.person.HiddenAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on who is who: people, organisations, forums, names that readers do not see. */
class IdentityControllersTests extends DeskSlice {
    private final PersonPages people = Mockito.mock(PersonPages.class, Answers.RETURNS_DEEP_STUBS);
    private final PersonMergePages merges = Mockito.mock(PersonMergePages.class);
    private final PersonDecisions decisions = service(PersonDecisions.class);
    private final ForumDeskPages forums = Mockito.mock(ForumDeskPages.class, Answers.RETURNS_DEEP_STUBS);
    private final ForumDecisions forumDecisions = service(ForumDecisions.class);
    private final ForumMerges forumMerges = service(ForumMerges.class);
    private final DuplicateQuestions duplicates = Mockito.mock(DuplicateQuestions.class);
    private final HiddenNameDecisions hidden = Mockito.mock(HiddenNameDecisions.class);
    private final OfferedSpeakers offered = Mockito.mock(OfferedSpeakers.class);
    private final MockMvcTester mvc = desk(
            new PersonDeskController(people, merges, decisions),
            new ForumDeskController(forums, forumDecisions, forumMerges, Mockito.mock(CoveragePlans.class)),
            new DuplicatesController(duplicates, forums),
            new HiddenNamesController(hidden),
            new SpeakerSuggestions(offered));

    @BeforeEach
    void nothingIsMerged() {
        given(people.mergedInto(anyString())).willReturn(Optional.empty());
        given(forums.mergedInto(anyString())).willReturn(Optional.empty());
        given(forums.mergedAlready(anyString(), anyString())).willReturn(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "/people/one?name=홍길동, /people/one#facts",
        "/organisations/one?name=가나다 협회, /organisations/one#facts",
        "/forums/one?details.name=물길 토론회&details.kind=FORUM&details.state=ENDED, /forums/one#facts"
    })
    void aFormIsSavedOrComesBackAsItWasTyped(String form, String page) {
        form += "&version=3";
        assertThat(outcome(post(form))).isEqualTo("/desk" + page + " desk.saved");
        assertThat(post(form)).flash().doesNotContainKey("form");
        refuse(new Refused("desk.person.same"));
        assertThat(outcome(post(form))).isEqualTo("/desk" + page + " !desk.person.same");
        refuse(new DataIntegrityViolationException("two editors at the same time"));
        assertThat(outcome(post(form))).isEqualTo("/desk" + page + " !desk.changed");
        assertThat(post(form)).flash().containsKey("form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/one?version=3&name= ",
                "/organisations/one?version=3&name=",
                "/forums/one?version=3&details.name=물길&details.kind=FORUM&details.state=ENDED&details.when.heldOn=모레",
                "/forums/one?version=3&details.name=물길&details.state=ENDED&details.kind="
            })
    void aMistakeIsNamedAndNothingIsDecided(String form) {
        assertThat(answer(post(form)).wrong()).isTrue();
        assertThat(post(form)).flash().containsKey("form");
        Mockito.verifyNoInteractions(decisions, forumDecisions);
    }

    @Test
    void whatIsMergedIsShownAsTheOther() {
        given(people.mergedInto("one")).willReturn(Optional.of("other"));
        assertThat(mvc.get().uri("/desk/people/one")).hasRedirectedUrl("/desk/people/other");
        given(forums.mergedInto("one")).willReturn(Optional.of("other"));
        assertThat(mvc.get().uri("/desk/forums/one")).hasRedirectedUrl("/desk/forums/other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/people/one", "/desk/organisations/one", "/desk/forums/one"})
    void whatWasTypedStandsInTheFormAgain(String page) {
        assertThat(mvc.get().uri(page).flashAttr("form", "as typed")).model().containsEntry("form", "as typed");
        assertThat(mvc.get().uri(page)).model().containsKey("form").doesNotContainEntry("form", "as typed");
    }

    @Test
    void aForumIsMergedIntoTheOtherOne() {
        assertThat(outcome(post("/forums/one/merge?version=3&with=other&withVersion=4")))
                .isEqualTo("/desk/forums/other#changes desk.merge.done");
        then(forumMerges).should().merge("one", 3, "other", 4, EDITOR);
        assertThat(outcome(post("/forums/one/changes/7/undo"))).isEqualTo("/desk/forums/one#changes desk.undo.done");
        then(forumMerges).should().undo(7, EDITOR);
        assertThat(outcome(post("/forums/one/apart?with=other")))
                .isEqualTo("/desk/forums/one#changes desk.forums.apart.done");
        then(forumDecisions).should().apart("one", "other", EDITOR);
        refuse(new ChangedMeanwhile("one"));
        assertThat(outcome(post("/forums/one/merge?version=3&with=other&withVersion=4")))
                .isEqualTo("/desk/forums/one#changes !desk.changed");
    }

    @Test
    void forumsThatAreOneAlreadyAreNotPreviewed() {
        given(forums.mergedAlready("one", "other")).willReturn(Optional.of("other"));
        var result = mvc.get().uri("/desk/forums/one/merge?with=other").exchange();
        assertThat(outcome(result)).isEqualTo("/desk/forums/other#changes !desk.merge.already");
        then(forums).should(never()).preview(anyString(), anyString());
    }

    @Test
    void aListIsNarrowedByWordsThatItsPagesKeep() {
        given(people.people(anyString(), any()))
                .willAnswer(call -> new PageImpl<>(List.of(), call.getArgument(1), 120));
        var words = "가".repeat(130);
        assertThat(mvc.get().uri("/desk/people?page=2&q= " + words))
                .model()
                .as("as long as a name can be")
                .containsEntry("words", words.substring(0, 120));
        then(people).should().people(words.substring(0, 120), PageRequest.of(1, 50));
        assertThat(mvc.get().uri("/desk/people")).model().containsEntry("words", "");
    }

    @Test
    void forumsThatMayBeOneStandOnTheFirstPageOfDuplicatesOnly() {
        given(duplicates.page(any())).willAnswer(call -> {
            Pageable page = call.getArgument(0);
            return new PageImpl<>(List.of(Mockito.mock(DuplicateQuestions.Question.class)), page, 45);
        });
        var alike = List.of(Mockito.mock(ForumDeskPages.Pair.class));
        given(forums.alike(anyInt())).willReturn(alike);
        assertThat(mvc.get().uri("/desk/duplicates")).model().containsEntry("forums", alike);
        assertThat(mvc.get().uri("/desk/duplicates?page=2")).model().containsEntry("forums", List.of());
    }

    @Test
    void twoWhoAreNotOneAreNamed() {
        given(duplicates.apart("one", "other", EDITOR)).willReturn(List.of("홍길동", "홍길덩"));
        assertThat(answer(post("/duplicates/apart?one=one&other=other")).lines())
                .containsExactly(Answer.Line.of("desk.duplicates.apart.done", "홍길동", "홍길덩"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', MINOR, '?name=Gil#hide !desk.hidden.nobody'",
        "one, '', '?name=Gil#hide !desk.hidden.why'",
        "one, NAMESAKE, '?name=Gil#hide !desk.hidden.why'", // the machine's alone
        "'', UNLIST, '?name=Gil#hide !desk.hidden.nobody'",
        "one, MINOR, ' desk.hidden.done'",
        "hidden, VICTIM, ' !desk.hidden.already'",
        "one, UNLIST, '#unlisted desk.unlisted.done'",
        "hidden, UNLIST, '#unlisted !desk.unlisted.already'"
    })
    void aNameIsHiddenForAReasonOrOnlyTakenOutOfSearches(String person, String as, String outcome) {
        given(hidden.hide(List.of("one"), HiddenAs.MINOR, editor)).willReturn(1);
        given(hidden.unlist(List.of("one"), editor)).willReturn(1);
        var form = "/hidden?as=" + as + "&name=Gil" + (person.isEmpty() ? "" : "&person=" + person);
        assertThat(outcome(post(form))).isEqualTo("/desk/hidden" + outcome);
        if (as.equals("UNLIST")) {
            then(hidden).should(never()).hide(any(), any(), any());
        } else {
            then(hidden).should(never()).unlist(any(), any());
        }
    }

    @Test
    void aNameIsShownOrListedAgain() {
        given(hidden.show("one", editor)).willReturn(true);
        given(hidden.relist("other", editor)).willReturn(true);
        assertThat(outcome(post("/hidden/one/show"))).isEqualTo("/desk/hidden desk.hidden.shown");
        assertThat(outcome(post("/hidden/other/show"))).isEqualTo("/desk/hidden !desk.hidden.not");
        assertThat(outcome(post("/hidden/other/list"))).isEqualTo("/desk/hidden#unlisted desk.unlisted.listed");
        assertThat(outcome(post("/hidden/one/list"))).isEqualTo("/desk/hidden#unlisted !desk.unlisted.not");
    }

    @Test
    void withoutANameNothingIsLookedFor() {
        assertThat(mvc.get().uri("/desk/hidden?name= ")).model().containsEntry("named", List.of());
        assertThat(mvc.get().uri("/desk/speakers?start= ")).bodyText().isEqualTo("[]");
        then(hidden).should(never()).named(anyString(), any());
        then(offered).shouldHaveNoInteractions();
        mvc.get().uri("/desk/hidden?name= 홍길동 ").exchange();
        then(hidden).should().named("홍길동", editor);
        given(offered.startingWith("홍")).willReturn(List.of("홍길동"));
        assertThat(mvc.get().uri("/desk/speakers?start= 홍"))
                .bodyJson()
                .extractingPath("$[0]")
                .isEqualTo("홍길동");
    }

    private MvcTestResult post(String form) {
        return mvc.post().uri("/desk" + form).exchange();
    }
}
