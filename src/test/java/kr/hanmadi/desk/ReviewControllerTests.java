package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.article.TextDiff;
import kr.hanmadi.ingest.Filing;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the page of a review shows: all of it, or what a script asks for, and both texts after a conflict. */
class ReviewControllerTests extends DeskSlice {
    private static final String ARTICLE = "/desk/articles/a";

    private final ReviewPages pages = Mockito.mock(ReviewPages.class);
    private final MockMvcTester mvc = desk(new ReviewController(
            pages,
            Mockito.mock(WorkPages.class),
            Mockito.mock(PreviewDecisions.class),
            Mockito.mock(PicturePages.class),
            Mockito.mock(CommentPages.class),
            Mockito.mock(QuoteDecisions.class),
            Mockito.mock(ReviewForms.class),
            Mockito.mock(OfferedSpeakers.class),
            Mockito.mock(Filing.class),
            Clock.systemUTC()));

    @Test
    void aScriptIsGivenThePartsThatItAskedFor() {
        given(pages.read("a", "홍길동", 2, Set.of("q"), false)).willReturn(Mockito.mock(ReviewView.class));
        assertThat(mvc.get().uri(ARTICLE + "?who= 홍길동 &page=2&apart=q").header(ReviewController.ONLY, "q,next"))
                .hasViewName("desk/review/changed")
                .model()
                .containsEntry("only", Set.of("q", "next"));
        given(pages.read("a", "", 1, Set.of(), true)).willReturn(Mockito.mock(ReviewView.class));
        assertThat(mvc.get().uri(ARTICLE)).hasViewName("desk/review").model().doesNotContainKey("only");
    }

    @Test
    void afterAConflictBothTextsStandSideBySide() {
        given(pages.read("a", "", 1, Set.of(), true)).willReturn(Mockito.mock(ReviewView.class));
        given(pages.passage("a", "7")).willReturn(Optional.of(new ReviewPages.PassageText(9, "물길을 튼다.")));
        var shown = mvc.get()
                .uri(ARTICLE)
                .flashAttr("editing", "7")
                .flashAttr("typedText", "물길을 막는다.")
                .flashAttr("answer", Answer.wrong("text-7", "desk.changed"));
        assertThat(shown)
                .model()
                .as("where the passage stands now")
                .containsEntry("editing", "9")
                .containsEntry("answer", Answer.wrong("text-9", "desk.changed"))
                .containsEntry("difference", TextDiff.diffByWord("물길을 튼다.", "물길을 막는다."));
        assertThat(shown.flashAttr("answer", Answer.wrong("text-7", "desk.text.same")))
                .model()
                .doesNotContainKey("difference");
    }
}
