package kr.hanmadi.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.hanmadi.record.Decision;
import org.junit.jupiter.api.Test;

class PersonTests {
    private static final Decision BY = new Decision("홍편집", Instant.EPOCH);

    private final Person person = new Person("홍길동", "나루연구원", null, "나루연구원");

    @Test
    void isItselfUntilItIsMerged() {
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

    @Test
    void aNameThatIsGivenUpStaysAsAnotherOne() {
        person.decide(new PersonFacts("홍길둥", "나루의 홍", Set.of(hanja("洪吉童")), List.of()), BY);
        assertThat(person.getName()).isEqualTo("홍길둥");
        assertThat(person.getSlug()).isEqualTo("홍길둥");
        assertThat(person.getNames()).containsOnly(hanja("洪吉童"), new PersonName(PersonName.Kind.ALIAS, "홍길동"));
        person.decide(new PersonFacts("홍길동", null, person.getNames(), List.of()), BY);
        assertThat(person.getNames()).containsOnly(hanja("洪吉童"), new PersonName(PersonName.Kind.ALIAS, "홍길둥"));
    }

    @Test
    void whatAnEditorSaysIsStillHeldComesBeforeWhatArticlesPrint() {
        person.affiliate(null, "나루대", "교수", LocalDate.of(2025, 4, 5), 2L);
        var held = new PersonFacts.Post(null, "나루위원회", "위원장", LocalDate.of(2024, 1, 1), null);
        person.decide(new PersonFacts("홍길동", null, Set.of(), List.of(held)), BY);
        assertThat(person.currentAffiliation().map(Affiliation::label)).contains("나루위원회 위원장");
        var over = new PersonFacts.Post(null, "나루위원회", "위원장", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
        person.decide(new PersonFacts("홍길동", null, Set.of(), List.of(over)), BY);
        assertThat(person.currentAffiliation().map(Affiliation::label)).contains("나루대 교수");
        assertThat(person.facts().posts()).containsExactly(over);
    }

    @Test
    void onesWhoAreOneAreNotMergedTwice() {
        var other = new Person("홍길동", "나루대", null, "나루대");
        other.mergeInto(person, BY);
        assertThat(other.canonical()).isSameAs(person);
        assertThatThrownBy(() -> other.mergeInto(person, BY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> person.mergeInto(other, BY)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> person.mergeInto(person, BY)).isInstanceOf(IllegalStateException.class);
        other.undoMerge(BY);
        assertThat(other.canonical()).isSameAs(other);
    }

    private static PersonName hanja(String text) {
        return new PersonName(PersonName.Kind.HANJA, text);
    }
}
