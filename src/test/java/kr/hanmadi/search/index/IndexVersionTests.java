package kr.hanmadi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexVersionTests {
    @Test
    void isOneForTheWholeProgram() {
        assertThat(IndexVersion.compute()).matches("[0-9a-f]{12}").isEqualTo(IndexMapping.VERSION);
    }
}
