package kr.hanmadi.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.web.server.ResponseStatusException;

/** A condition that is misspelt must not be answered as if there were none. */
class SearchParametersTests {
    private final SearchParameters parameters =
            new SearchParameters(Mockito.mock(People.class), Mockito.mock(Forums.class));

    @Test
    void namesWhatCannotBeRead() {
        assertThat(parameters.unread(Map.of(
                        "q", List.of("돌봄"),
                        "speker", List.of("가나다"),
                        "type", List.of("quote", "video"),
                        "from", List.of("2025-13"),
                        "to", List.of("2025"),
                        "off", List.of("everything"))))
                .containsExactly("from=2025-13", "off=everything", "speker=가나다", "type=video");
        assertThat(parameters.unread(Map.of("가".repeat(100), List.of("값"))))
                .singleElement()
                .asString()
                .hasSizeLessThan(70);
    }

    @Test
    void everyParameterOfOurOwnLinksIsRead() {
        for (var each : FacetKind.values()) {
            var values = each.valueType() instanceof FacetValues.Constants constants
                    ? List.copyOf(constants.messages().keySet())
                    : List.of("값");
            assertThat(parameters.unread(Map.of(each.parameter(), values))).isEmpty();
        }
        assertThat(parameters.unread(Map.of(
                        "q", List.of("돌봄"),
                        "type", List.of("forum"),
                        "sort", List.of("newest"),
                        "from", List.of("2025-02-06"),
                        "off", List.of("synonyms"),
                        "exact", List.of("1"),
                        "page", List.of("2"))))
                .isEmpty();
    }

    @Test
    void programsAreToldOfAValueThatStandsInNoList() {
        assertThatThrownBy(() -> parameters.readStrictly(
                        Map.of("q", List.of("돌봄"), "act", List.of("worry", "xyz"), "kind", List.of("direkt"))))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("kind=direkt, act=xyz");
        assertThat(parameters
                        .readStrictly(Map.of("act", List.of("worry")))
                        .filter()
                        .chosenOf(FacetKind.ACT))
                .containsExactly("WORRY");
    }

    @Test
    void whatOtherSitesAppendToLinksIsNoCondition() {
        for (var name : List.of("utm_source", "utm_campaign", "fbclid", "gclid", "NaPm", "n_media", "_ga")) {
            assertThat(parameters.unread(Map.of(name, List.of("소식지")))).as(name).isEmpty();
        }
    }

    @Test
    void programsAreRefused() {
        assertThat(parameters
                        .readStrictly(Map.of("q", List.of("돌봄"), "utm_source", List.of("소식지")))
                        .text())
                .isEqualTo("돌봄");
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> parameters.readStrictly(Map.of("q", List.of("돌봄"), "speker", List.of("가나다"))))
                .withMessageContaining("speker=가나다");
    }
}
