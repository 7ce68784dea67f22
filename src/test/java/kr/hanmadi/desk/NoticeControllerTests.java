package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import java.util.Set;
import kr.hanmadi.upkeep.ReadOnlyMode;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an editor was told: a notice leads to its page and is read then, the own ones alone. */
class NoticeControllerTests extends DeskSlice {
    private static final long ID = 7;

    private final Notices notices = Mockito.mock(Notices.class);
    private final MockMvcTester mvc = desk(new NoticeController(
            Mockito.mock(NoticePages.class),
            notices,
            Mockito.mock(NoticeMails.class),
            Mockito.mock(ReadOnlyMode.class)));

    @Test
    void aNoticeIsReadWhenItIsFollowed() {
        given(editor.getId()).willReturn(ID);
        given(notices.pageOf(3, ID)).willReturn(Optional.of("/desk/articles/a#talk-3"));
        assertThat(mvc.get().uri("/desk/account/notices/3")).hasRedirectedUrl("/desk/articles/a#talk-3");
        verify(notices).read(3, ID);
    }

    @Test
    void thoseOfOthersAreNotThere() {
        given(editor.getId()).willReturn(ID);
        given(notices.pageOf(4, ID)).willReturn(Optional.empty());
        assertThat(mvc.get().uri("/desk/account/notices/4")).hasStatus(404);
        verify(notices, never()).read(anyLong(), anyLong());
    }

    @Test
    void whatIsChosenIsKept() {
        given(editor.getId()).willReturn(ID);
        assertThat(outcome(mvc.post()
                        .uri("/desk/account/notices/settings?shown=RETURNED&shown=MENTIONED&mailed=MENTIONED")
                        .exchange()))
                .isEqualTo("/desk/account/notices#settings desk.saved");
        verify(notices).choose(ID, Set.of(NoticeKind.RETURNED, NoticeKind.MENTIONED), Set.of(NoticeKind.MENTIONED));
    }
}
