package kr.hanmadi.site.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.SearchParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchAddressTests {

    @ParameterizedTest
    @EnumSource
    void carriesEveryFacetOnward(FacetKind facet) {
        var address = SearchAddress.of(Map.of("q", List.of("예산"), facet.parameter(), List.of("a", "b")));

        assertThat(address.page())
                .isEqualTo("/search?q=%EC%98%88%EC%82%B0&" + facet.parameter() + "=a&" + facet.parameter() + "=b");
        assertThat(address.without(facet, "a").without(facet, "b").page()).isEqualTo("/search?q=%EC%98%88%EC%82%B0");
    }

    @Test
    void leavesThePageAndWhatIsNoSearchBehind() {
        var given = Map.of("q", List.of("a"), "page", List.of("3"), "utm_source", List.of("mail"));

        assertThat(SearchAddress.of(given).page()).isEqualTo("/search?q=a");
    }

    @Test
    void callsNoTwoParametersAlike() {
        var names = Stream.concat(Stream.of(FacetKind.values()), Stream.of(SearchParameter.Plain.values()))
                .map(SearchParameter::parameter);

        assertThat(names).doesNotHaveDuplicates();
    }
}
