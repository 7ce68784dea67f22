package kr.hanmadi.site.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.site.line.ForumNeighbours;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Where a forum that readers do not know yet stands among those of its series that they know. */
class OrderedListTests {
    private static final int MOST = ForumNeighbours.SERIES.getPageSize();

    @Test
    void aForumStandsAtItsDay() {
        var series = List.of(forum(1), forum(3));
        var second = forum(2);
        assertThat(OrderedList.with(second, series)).containsExactly(series.getFirst(), second, series.getLast());
        var last = forum(4);
        assertThat(OrderedList.with(last, series)).endsWith(last);
    }

    @Test
    void behindTheEndOfAListThatWasCutItHasNoNeighbour() {
        var series =
                IntStream.rangeClosed(1, MOST).mapToObj(OrderedListTests::forum).toList();
        assertThat(OrderedList.with(forum(MOST + 7), series)).isEqualTo(series);
        var early = forum(0);
        assertThat(OrderedList.with(early, series)).startsWith(early);
    }

    private static Forum forum(long day) {
        var forum = Mockito.mock(Forum.class);
        Mockito.when(forum.getHeldOn()).thenReturn(LocalDate.of(2000, 1, 1).plusDays(day));
        Mockito.when(forum.getId()).thenReturn(day + 1);
        return forum;
    }
}
