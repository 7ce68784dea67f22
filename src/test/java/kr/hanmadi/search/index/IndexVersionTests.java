package kr.hanmadi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class IndexVersionTests {
    @Test
    void isOneForTheWholeProgram() {
        assertThat(IndexVersion.compute()).matches("[0-9a-f]{12}").isEqualTo(IndexMapping.VERSION);
    }

    /** A field that is called otherwise is another field: the index must be built again. */
    @Test
    void changesWithTheNameOfAField() {
        var names = new ArrayList<>(IndexVersion.facetFields());
        assertThat(names).contains(IndexFields.PERSON_ID, IndexFields.KIND);
        names.set(0, "otherwise");
        assertThat(IndexVersion.of(names)).isNotEqualTo(IndexVersion.compute());
    }
}
