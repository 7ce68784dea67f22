package kr.hanmadi.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.site.article.ArticlePages;
import kr.hanmadi.site.forum.ForumPages;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.quotation.QuotePages;
import kr.hanmadi.site.speaker.SpeakerPages;
import kr.hanmadi.web.NotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a picture for a preview says of its page. */
class ShareControllerTests {
    private final ShareImages images = Mockito.mock(ShareImages.class);
    private final QuotePages quotes = Mockito.mock(QuotePages.class);
    private final ArticlePages articles = Mockito.mock(ArticlePages.class);
    private final MessageSource messages = Mockito.mock(MessageSource.class);
    private final QuoteView quote = Mockito.mock(QuoteView.class, Answers.RETURNS_DEEP_STUBS);
    private final MockMvcTester mvc = MockMvcTester.of(new ShareController(
            images, quotes, articles, Mockito.mock(ForumPages.class), Mockito.mock(SpeakerPages.class), messages));

    @BeforeEach
    void aQuotationWithoutAForumAndMessagesAsTheirKeys() {
        given(messages.getMessage(any(String.class), any(), any())).willAnswer(call -> call.getArgument(0));
        given(images.picture(any())).willReturn(new byte[] {1});
        given(quotes.citable("q")).willReturn(quote);
        given(quote.words()).willReturn("물길을 터야 한다");
        given(quote.state()).willReturn(QuoteState.CONFIRMED);
        given(quote.occasion().place()).willReturn(null);
        given(quote.occasion().day()).willReturn(null);
    }

    @Test
    void anIndirectQuotationHasNoMarkAndSaysWhatItIs() {
        given(quote.isReported()).willReturn(true);
        given(quote.speaker().name()).willReturn("홍길동");
        given(quote.speaker().label()).willReturn("가나다 협회장");
        given(quote.source().outlet()).willReturn("너울신문");
        assertThat(mvc.get().uri("/share/quotes/q.png")).hasContentType("image/png");
        then(images)
                .should()
                .picture(new ShareImages.Texts(
                        "물길을 터야 한다", null, "홍길동", "가나다 협회장", "너울신문 · quote.kind.INDIRECT · quote.state.CONFIRMED"));
    }

    @Test
    void aSpeakerWithoutANameIsSaidToHaveNone() {
        given(quote.speaker().name()).willReturn(null);
        given(quote.speaker().isAnonymous()).willReturn(true);
        given(quote.source().outlet()).willReturn(null);
        mvc.get().uri("/share/quotes/q.png").exchange();
        then(images)
                .should()
                .picture(new ShareImages.Texts(
                        "물길을 터야 한다", "“", "speaker.nobody", "speaker.anonymous", "quote.state.CONFIRMED"));
    }

    @Test
    void anArticleWithoutADayOrAForumLeavesThemOut() {
        given(articles.title("a")).willReturn(new ArticlePages.Title("물길 토론회", "너울신문", null, null, 3));
        mvc.get().uri("/share/articles/a.png").exchange();
        then(images).should().picture(new ShareImages.Texts("물길 토론회", null, "너울신문", null, "article.quotes"));
    }

    @Test
    void whatReadersMayNotSeeHasNoPicture() {
        given(quotes.citable("gone")).willThrow(new NotFoundException("quote", "gone"));
        assertThat(mvc.get().uri("/share/quotes/gone.png")).hasStatus(404);
        then(images).shouldHaveNoInteractions();
    }
}
