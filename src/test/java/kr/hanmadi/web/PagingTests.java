package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

class PagingTests {

    @ParameterizedTest
    @CsvSource({"'', 1", "0, 1", "-1, 1", "둘, 1", "1e3, 1", "3, 3", "0007, 7", "99999999999999999999, 1000000"})
    void readsWhatAReaderTyped(String typed, int number) {
        assertThat(Paging.number(typed)).isEqualTo(number);
    }

    @Test
    void givesTheLastPageWhenThereAreNotSoMany() {
        assertThat(Paging.read(1_000_000, 10, PagingTests::twentyFive).getContent())
                .containsExactly(20, 21, 22, 23, 24);
        assertThat(Paging.read(2, 10, PagingTests::twentyFive)).hasSize(10);
    }

    @Test
    void linksToTheNeighboursAndKeepsTheQuery() {
        var pager = Pager.of(Paging.read(2, 10, PagingTests::twentyFive), "/speakers?initial=%E3%84%B1");
        assertThat(pager.previous()).isEqualTo("/speakers?initial=%E3%84%B1");
        assertThat(pager.next()).isEqualTo("/speakers?initial=%E3%84%B1&page=3");
        assertThat(pager.first()).isNull();
        assertThat(pager.last()).isNull();
        assertThat(pager.isNeeded()).isTrue();
    }

    @Test
    void needsNoLinksForAnEmptyList() {
        var pager = Pager.of(Paging.read(5, 10, page -> Page.<Integer>empty(page)), "/quotes");
        assertThat(pager.isNeeded()).isFalse();
        assertThat(pager.number()).isEqualTo(1);
    }

    private static Page<Integer> twentyFive(Pageable page) {
        List<Integer> all = IntStream.range(0, 25).boxed().toList();
        int from = (int) Math.min(page.getOffset(), all.size());
        return new PageImpl<>(all.subList(from, Math.min(from + page.getPageSize(), all.size())), page, all.size());
    }
}
