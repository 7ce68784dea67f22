package kr.hanmadi.field;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.field.EvidenceRule.Place;
import kr.hanmadi.field.EvidenceRule.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceRuleTests {
    @ParameterizedTest
    @EnumSource
    void saysWhereTheSubjectStands(Subject subject) {
        assertThat(subject.at(Place.BEFORE).name()).isEqualTo(subject + "_BEFORE");
        assertThat(subject.at(Place.AFTER).name()).isEqualTo(subject + "_AFTER");
    }
}
