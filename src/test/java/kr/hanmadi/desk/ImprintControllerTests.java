package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.util.List;
import java.util.Set;
import kr.hanmadi.web.Imprint;
import kr.hanmadi.web.Imprints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the portal says of itself: shown before it is said, and not over what another editor said meanwhile. */
class ImprintControllerTests extends DeskSlice {
    private final Imprints imprints = Mockito.mock(Imprints.class);
    private final ImprintDecisions decisions = service(ImprintDecisions.class);
    private final MockMvcTester mvc = desk(new ImprintController(imprints, decisions));

    @BeforeEach
    void aVersion() {
        given(imprints.current()).willReturn(new Imprints.Version(7, null, "", named("한마디")));
        given(imprints.newest(anyInt())).willReturn(List.of());
    }

    private static Imprint named(String name) {
        return new Imprint(
                new Imprint.Newspaper(name, null, null, null, null, null),
                new Imprint.Contact(null, null, null),
                null,
                new Imprint.Banner(null, null),
                Set.of());
    }

    @Test
    void whatIsSeenBeforeIsNotSaved() {
        assertThat(mvc.post().uri("/desk/site/preview?seen=7&newspaper.name= 너울 "))
                .hasViewName("desk/site")
                .model()
                .containsEntry("preview", named("너울"))
                .doesNotContainKey("answer");
        assertThat(mvc.post().uri("/desk/site/preview?seen=7&contact.email=너울"))
                .model()
                .containsKey("answer")
                .doesNotContainKey("preview");
        then(decisions).shouldHaveNoInteractions();
    }

    @Test
    void whatIsSavedIsWhatTheEditorSawAndChanged() {
        assertThat(outcome(mvc.post().uri("/desk/site?seen=7&newspaper.name=너울").exchange()))
                .isEqualTo("/desk/site desk.site.saved");
        then(decisions).should().save(named("너울"), 7, EDITOR);
        mvc.post().uri("/desk/site?newspaper.name=너울").exchange();
        then(decisions).should().save(named("너울"), -1, EDITOR);
    }

    @Test
    void aMistakeComesBackAsItWasTyped() {
        var result = mvc.post()
                .uri("/desk/site?seen=3&banner.url=//elsewhere.example")
                .exchange();
        assertThat(answer(result).wrong()).isTrue();
        assertThat(result)
                .flash()
                .hasEntrySatisfying(
                        "form", form -> assertThat(((ImprintForm) form).seen()).isEqualTo(3));
        then(decisions).should(never()).save(any(), anyLong(), any());
    }

    @Test
    void afterAConflictTheNextTryIsForTheVersionThatIsThereNow() {
        refuse(new ChangedMeanwhile("site"));
        var result = mvc.post().uri("/desk/site?seen=3&newspaper.name=너울").exchange();
        assertThat(outcome(result)).isEqualTo("/desk/site !desk.changed");
        assertThat(result).flash().containsEntry("form", ImprintForm.of(7, named("너울")));
    }

    @Test
    void aVersionIsRestoredUnlessThereIsANewerOne() {
        assertThat(outcome(
                        mvc.post().uri("/desk/site/versions/4/restore?seen=7").exchange()))
                .isEqualTo("/desk/site#versions desk.site.restored");
        then(decisions).should().restore(4, 7, EDITOR);
        refuse(new ChangedMeanwhile("site"));
        assertThat(outcome(
                        mvc.post().uri("/desk/site/versions/4/restore?seen=7").exchange()))
                .isEqualTo("/desk/site#versions !desk.changed");
    }
}
