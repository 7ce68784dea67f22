package kr.hanmadi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the form of a reader's request asks for, and when it is not taken. */
class RequestControllerTests {
    private final Requests requests = Mockito.mock(Requests.class);
    private final RequestLimit limit = Mockito.mock(RequestLimit.class);
    private final MockMvcTester mvc = MockMvcTester.of(new RequestController(requests, limit));

    @BeforeEach
    void aReceipt() {
        var received = Mockito.mock(ReaderRequest.class);
        given(received.getReceipt()).willReturn("20250304-abcdef");
        given(requests.receive(any())).willReturn(received);
        given(limit.admits(any())).willReturn(true);
    }

    @ParameterizedTest
    @CsvSource({
        "OTHER, ' ', '', '', text",
        "REBUTTAL, 그날 저는 그곳에 없었습니다., '', gil@example.org, nameGivenWhereNeeded",
        "REBUTTAL, 그날 저는 그곳에 없었습니다., 홍길동, '', contactGivenWhereNeeded"
    })
    void whatIsMissingIsNamed(RequestKind kind, String text, String name, String contact, String field) {
        assertThat(send(kind, text, name, contact))
                .hasStatus(422)
                .hasViewName("request/new")
                .model()
                .extractingBindingResult("form")
                .hasOnlyFieldErrors(field);
        then(requests).should(never()).receive(any());
    }

    @Test
    void aDayThatIsStillToComeIsRefused() {
        assertThat(mvc.post().uri("/requests").param("text", "오자가 있습니다.").param("knownOn", "2999-01-01"))
                .hasStatus(422);
        assertThat(mvc.post().uri("/requests").param("text", "오자가 있습니다.").param("knownOn", "어제"))
                .hasStatus(422);
        then(requests).should(never()).receive(any());
    }

    @Test
    void aGoodOneLeadsToItsReceipt() {
        assertThat(send(RequestKind.OTHER, "오자가 있습니다.", "", ""))
                .hasStatus(302)
                .hasRedirectedUrl("/requests/20250304-abcdef");
    }

    @Test
    void tooManyFromOneAddressAreNotTaken() {
        given(limit.admits("127.0.0.1")).willReturn(false);
        assertThat(send(RequestKind.OTHER, "오자가 있습니다.", "", "")).hasStatus(429);
        then(requests).should(never()).receive(any());
    }

    /** One customer has all addresses of a network of IPv6. */
    @Test
    void tooManyFromOneNetworkAreNotTaken() {
        given(limit.admits("2001:db8:1:2::/64")).willReturn(false);
        assertThat(mvc.post().uri("/requests").with(request -> {
                    request.setRemoteAddr("2001:db8:1:2:aaaa:bbbb:cccc:dddd");
                    request.setParameter("kind", RequestKind.OTHER.name());
                    request.setParameter("text", "오자가 있습니다.");
                    return request;
                }))
                .hasStatus(429);
        then(requests).should(never()).receive(any());
    }

    @Test
    void aReceiptThatWasNeverGivenIsNotThere() {
        assertThat(mvc.get().uri("/requests/20250304-zzzzzz")).hasStatus(404);
    }

    private MvcTestResult send(RequestKind kind, String text, String name, String contact) {
        return mvc.post()
                .uri("/requests")
                .param("about", "articles/0123456789")
                .param("kind", kind.name())
                .param("text", text)
                .param("name", name)
                .param("contact", contact)
                .exchange();
    }
}
