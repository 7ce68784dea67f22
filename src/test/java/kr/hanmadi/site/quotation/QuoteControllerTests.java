package kr.hanmadi.site.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the controllers of a quotation make of an address, without a portal around them. */
class QuoteControllerTests {
    private final QuotePages pages = Mockito.mock(QuotePages.class);
    private final QuotePageView page = Mockito.mock(QuotePageView.class, Answers.RETURNS_DEEP_STUBS);
    private final Citations citations = Mockito.mock(Citations.class);
    private final MockMvcTester mvc = MockMvcTester.of(
            new QuoteController(
                    pages, Mockito.mock(QuoteMetadata.class), Mockito.mock(Embeds.class, Answers.RETURNS_DEEP_STUBS)),
            new ReferenceController(citations));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatEditorsTookOutOfSearchesIsNotForRobotsEither(boolean listed) {
        given(pages.read("0123456789")).willReturn(page);
        given(page.quote().href()).willReturn("/quotes/0123456789");
        given(page.citing().listed()).willReturn(listed);
        assertThat(mvc.get().uri("/quotes/0123456789"))
                .hasViewName("site/quote")
                .model()
                .containsEntry("noindex", !listed);
    }

    @Test
    void leadsFromAnIdThatWasMistypedToTheRightAddress() {
        given(pages.read("O123456789")).willReturn(page);
        given(page.quote().href()).willReturn("/quotes/0123456789");
        assertThat(mvc.get().uri("/quotes/O123456789"))
                .failure()
                .rootCause()
                .isInstanceOfSatisfying(
                        MovedException.class,
                        moved -> assertThat(moved.address()).isEqualTo("/quotes/0123456789"));
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "?page=3, 3", "?page=-3, 1", "?page=drei, 1"})
    void readsThePageKindly(String query, int number) {
        mvc.get().uri("/quotes" + query).exchange();
        then(pages).should().list(number);
    }

    @ParameterizedTest
    @CsvSource({
        "/quotes/q.bib, application/x-bibtex, 물길, .bib",
        "/quotes/q.ris, application/x-research-info-systems, 물길, .ris",
        "/articles/q.bib, application/x-bibtex, 불길, .bib",
        "/articles/q.ris, application/x-research-info-systems, 불길, .ris"
    })
    void aReferenceIsAFileOfItsKind(String address, String type, String headline, String ending) {
        given(citations.quote("q")).willReturn(citation("물길"));
        given(citations.article("q")).willReturn(citation("불길"));
        assertThat(mvc.get().uri(address))
                .hasContentType(type + ";charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"hanmadi-key" + ending + "\"")
                .bodyText()
                .startsWith(ending.equals(".bib") ? "@" : "TY  -")
                .contains(headline);
    }

    private static Citation citation(String headline) {
        return new Citation(
                "hanmadi-key", List.of("홍길동"), headline, "너울신문", LocalDate.of(2025, 3, 4), "https://h", null, null);
    }

    @Test
    void thereIsNoReferenceOfWhatReadersMayNotSee() {
        given(citations.quote("q")).willThrow(new NotFoundException("quote", "q"));
        assertThat(mvc.get().uri("/quotes/q.bib")).hasStatus(404);
    }
}
