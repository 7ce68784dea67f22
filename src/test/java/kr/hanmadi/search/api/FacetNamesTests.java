package kr.hanmadi.search.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import org.junit.jupiter.api.Test;

class FacetNamesTests {
    private final People people = mock(People.class);
    private final FacetNames names = new FacetNames(people, mock(Forums.class), mock(EntityManager.class));

    @Test
    void aNameThatIsHiddenIsNoValueWhileTheIndexStillHoldsIt() {
        when(people.unsearchableNames()).thenReturn(List.of("표가림"));
        assertThat(names.namesOf(FacetKind.REPORTER, Set.of("표가림", "홍길동"))).containsOnlyKeys("홍길동");
        assertThat(names.namesOf(FacetKind.OUTLET, Set.of("표가림일보", "가나일보"))).containsOnlyKeys("가나일보");
    }

    @Test
    void aPrintedValueIsCalledAsItIsPrinted() {
        assertThat(names.namesOf(FacetKind.OUTLET, Set.of("가나일보")))
                .containsEntry("가나일보", new FacetNames.Name("가나일보", false, "가나일보", null));
    }
}
