package kr.hanmadi.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import kr.hanmadi.request.RequestLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the form for tips asks for, which files it takes, and what its receipt tells. */
class TipControllerTests {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final Tips tips = Mockito.mock(Tips.class);
    private final RequestLimit limit = Mockito.mock(RequestLimit.class);
    private final MockMvcTester mvc = MockMvcTester.of(new TipController(tips, limit));

    @BeforeEach
    void aReceipt() {
        given(tips.receive(any(), any())).willReturn("20250304-abcdefghjk");
        given(tips.hasRoomFor(anyLong())).willReturn(true);
        given(limit.admits(any())).willReturn(true);
    }

    @ParameterizedTest
    @CsvSource({
        "' ', true, '', said",
        "그날 회의는 없었습니다., '', '', consentGiven",
        "그날 회의는 없었습니다., true, https://example.com, homepageFilled"
    })
    void whatIsMissingIsNamed(String said, String consent, String homepage, String field) {
        assertThat(mvc.post()
                        .uri("/tips")
                        .param("said", said)
                        .param("consent", consent)
                        .param("homepage", homepage))
                .hasStatus(422)
                .hasViewName("tip/new")
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors(field);
        then(tips).should(never()).receive(any(), any());
    }

    @Test
    void aTipComesWithItsFiles() {
        assertThat(mvc.post()
                        .uri("/tips")
                        .multipart()
                        .file(new MockMultipartFile("file", "회의록.pdf", "text/html", PDF))
                        .file(new MockMultipartFile("file", "", null, new byte[0]))
                        .param("said", "그날 회의는 없었습니다.")
                        .param("consent", "true"))
                .hasStatus(302)
                .hasRedirectedUrl("/tips/20250304-abcdefghjk");
        then(tips)
                .should()
                .receive(
                        any(),
                        argThat(files ->
                                files.size() == 1 && files.getFirst().name().equals("회의록.pdf")));
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefused() {
        assertThat(mvc.post()
                        .uri("/tips")
                        .multipart()
                        .file(new MockMultipartFile("file", "회의록.pdf", "application/pdf", new byte[] {'M', 'Z', 0}))
                        .param("said", "그날 회의는 없었습니다.")
                        .param("consent", "true"))
                .hasStatus(422);
        then(tips).should(never()).receive(any(), any());
    }

    @Test
    void tooManyFromOneNetworkAreNotTaken() {
        given(limit.admits("127.0.0.1")).willReturn(false);
        assertThat(mvc.post().uri("/tips").param("said", "그날 회의는 없었습니다.").param("consent", "true"))
                .hasStatus(429);
        then(tips).should(never()).receive(any(), any());
    }

    @Test
    void theReceiptTellsNothingOfWhatWasSentAndIsNotFoundBySearches() {
        given(tips.find("20250304-abcdefghjk"))
                .willReturn(Optional.of(new Tip(
                        1,
                        "20250304-abcdefghjk",
                        "그날 회의는 없었습니다.",
                        new Tip.Sender("홍길동", "gil@example.org"),
                        new Tip.Kept(Instant.EPOCH, Instant.EPOCH.plusSeconds(60)),
                        new Tip.Handling(TipState.CHECKING, null, null),
                        List.of(),
                        0)));
        assertThat(mvc.get().uri("/tips/20250304-abcdefghjk"))
                .hasStatusOk()
                .model()
                .containsEntry("noindex", true)
                .containsEntry("open", true)
                .doesNotContainKeys("said", "name", "contact", "tip");
        assertThat(mvc.get().uri("/tips/20250304-zzzzzzzzzz")).hasStatus(404);
    }

    @Test
    void thePrivacyNoticeSaysHowLongTipsAreKept() {
        assertThat(ResourceBundle.getBundle("messages-pages").getString("privacy.tips"))
                .contains(Tips.DAYS_KEPT + "일");
        assertThat(ResourceBundle.getBundle("messages-work").getString("desk.tips.deck"))
                .contains(Tips.DAYS_KEPT + "일");
    }
}
