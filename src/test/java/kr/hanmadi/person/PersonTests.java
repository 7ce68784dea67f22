package kr.hanmadi.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonTests {
    private final Person person = new Person("홍길동", "나루연구원", null, "나루연구원");

    @Test
    void isWhoeverItWasNotMergedInto() {
        assertThat(person.canonical()).isSameAs(person);
    }

    @Test
    void oneArticleHasOneWordAboutAPost() {
        person.affiliate(null, "나루연구원", "연구원", LocalDate.of(2025, 3, 4), 1L);
        person.affiliate(null, "나루연구원", "연구위원", LocalDate.of(2025, 3, 4), 1L);
        person.affiliate(null, "나루대", "교수", LocalDate.of(2025, 4, 5), 2L);
        assertThat(person.getAffiliations()).extracting(Affiliation::label).containsExactly("나루연구원 연구위원", "나루대 교수");
    }

    @Test
    void anArticleThatGivesNeitherPlaceNorPostSaysNothing() {
        person.affiliate(null, null, null, LocalDate.of(2025, 3, 4), 1L);
        assertThat(person.currentAffiliation()).isEmpty();
    }
}
