package kr.hanmadi.site.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import kr.hanmadi.web.MovedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controllers of speakers and organisations make of an address, without a portal around them. */
class SpeakerControllersTests {
    private static final String SPEAKER = "/speakers/0123456789/%ED%99%8D%EA%B8%B8%EB%8F%99";
    private static final String ORGANISATION = "/organisations/0123456789/%EA%B0%80%EB%82%98";

    private final SpeakerPages pages = Mockito.mock(SpeakerPages.class, Answers.RETURNS_DEEP_STUBS);
    private final UnnamedPages unnamed = Mockito.mock(UnnamedPages.class);
    private final OrganisationPages organisations = Mockito.mock(OrganisationPages.class, Answers.RETURNS_DEEP_STUBS);
    private final MockMvcTester mvc = MockMvcTester.of(
            new SpeakerController(pages, unnamed, Mockito.mock(SpeakerMetadata.class)),
            new OrganisationController(organisations, Mockito.mock(SpeakerMetadata.class)));

    @BeforeEach
    void aSpeakerAndAnOrganisation() {
        given(pages.read(anyString(), any(), anyInt()).place().href()).willReturn(SPEAKER);
        given(pages.record(anyString(), anyInt()).place().href()).willReturn(SPEAKER);
        given(organisations.read(anyString(), anyString(), anyInt()).place().href())
                .willReturn(ORGANISATION);
    }

    @ParameterizedTest
    @CsvSource({
        "/speakers/0123456789, " + SPEAKER,
        "/speakers/0123456789/x, " + SPEAKER,
        "/speakers/0123456789/x/record, " + SPEAKER + "/record",
        "/organisations/0123456789, " + ORGANISATION,
        "/organisations/0123456789/x, " + ORGANISATION
    })
    void leadsFromAnOlderAddressToTheRightOne(String asked, String right) {
        assertThat(mvc.get().uri(asked))
                .failure()
                .rootCause()
                .isInstanceOfSatisfying(
                        MovedException.class,
                        moved -> assertThat(moved.address()).isEqualTo(right));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSpeakerInNoSearchIsNotForRobotsEither(boolean listed) {
        given(pages.read(anyString(), any(), anyInt()).place().listed()).willReturn(listed);
        given(pages.record(anyString(), anyInt()).place().listed()).willReturn(listed);
        assertThat(mvc.get().uri("/speakers/0123456789/홍길동")).model().containsEntry("noindex", !listed);
        assertThat(mvc.get().uri("/speakers/0123456789/홍길동/record")).model().containsEntry("noindex", !listed);
    }

    @Test
    void eachChoiceOfRemarksIsTheOneThatItsNameSays() {
        mvc.get()
                .uri("/speakers/0123456789/홍길동?year=2025&act=criticise&kind=direct&forum=f123456789&topic=물길&page=2")
                .exchange();
        then(pages)
                .should()
                .read("0123456789", SpeakerFilter.read("2025", "criticise", "direct", "f123456789", "물길"), 2);
    }

    @ParameterizedTest
    @CsvSource({"'', '', '', 1", "?initial=ㅎ&name=홍&page=3, ㅎ, 홍, 3", "?page=x, '', '', 1"})
    void theListOfSpeakersIsNarrowed(String query, String initial, String name, int number) {
        mvc.get().uri("/speakers" + query).exchange();
        then(pages).should().list(number, initial, name);
    }

    @Test
    void unnamedIsNoIdOfASpeaker() {
        assertThat(mvc.get().uri("/speakers/unnamed?kind=official&page=2")).hasViewName("site/unnamed");
        then(unnamed).should().read("official", 2);
    }

    @Test
    void aPartOfAnOrganisationIsShownPageByPage() {
        mvc.get().uri("/organisations/0123456789/가나?show=forums&page=4").exchange();
        then(organisations).should().read("0123456789", "forums", 4);
        mvc.get().uri("/organisations?initial=ㄱ&page=2").exchange();
        then(organisations).should().list(2, "ㄱ");
    }
}
