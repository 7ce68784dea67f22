package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import kr.hanmadi.ingest.Filing;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The forms by which editors talk: answered at the talk, with what was typed where it is refused. */
class CommentControllerTests extends DeskSlice {
    private static final String TALKS = "/desk/comments/a";
    private static final String REVIEW = "/desk/articles/a";

    private final Comments comments = service(Comments.class);
    private final MockMvcTester mvc = desk(new CommentController(comments, Mockito.mock(Filing.class)));

    @Test
    void whatIsSaidStandsAtItsTalk() {
        given(comments.open("a", new CommentForm(7, "물길", "", "확인"), editor)).willReturn("talk-3");
        assertThat(outcome(post("?from=7&words= 물길 &said=확인 "))).isEqualTo(REVIEW + "#talk-3 desk.comments.opened");
        assertThat(outcome(post("/3/answer?said=네"))).isEqualTo(REVIEW + "#talk-3 desk.comments.answered");
        assertThat(outcome(post("/3/settle"))).isEqualTo(REVIEW + "#talk-3 desk.comments.settled");
        assertThat(outcome(post("/3/reopen"))).isEqualTo(REVIEW + "#talk-3 desk.comments.reopened");
    }

    @Test
    void whatIsRefusedComesBackAsItWasTyped() {
        given(comments.open(any(), any(), any())).willThrow(new Refused("desk.comments.words.unknown"));
        var begun = post("?from=7&words=물길&said=확인&proposed=수로");
        assertThat(outcome(begun)).isEqualTo(REVIEW + "#comments !desk.comments.words.unknown");
        assertThat(begun).flash().containsEntry("typedComment", new CommentForm(7, "물길", "수로", "확인"));
        refuse(new Refused("desk.comments.missing"));
        var answered = post("/3/answer?said= ");
        assertThat(outcome(answered)).isEqualTo(REVIEW + "#talk-3 !desk.comments.missing");
        assertThat(answered).flash().containsEntry("typedTalk", 3L).containsEntry("typedAnswer", " ");
    }

    @Test
    void aCommentSaysSomethingAndProposesInThePlaceOfWords() {
        for (var wrong : new CommentForm[] {
            new CommentForm(0, "물길", " ", "\n"),
            new CommentForm(0, "", "수로", ""),
            new CommentForm(0, "물길", "물길 ", ""),
            new CommentForm(0, "", "", "가".repeat(2001))
        }) {
            assertThatThrownBy(wrong::check).as(wrong.toString()).isInstanceOf(Refused.class);
        }
        new CommentForm(0, "물길", "수로", "").check();
        new CommentForm(0, "", "", "확인").check();
    }

    private MvcTestResult post(String form) {
        return mvc.post().uri(TALKS + form).exchange();
    }
}
