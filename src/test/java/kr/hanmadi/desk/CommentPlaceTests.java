package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentPlaceTests {
    private static final String BODY = "물길을 튼다. 둑을 쌓는다. 물길을 튼다. 길을 낸다.";

    @Test
    void wordsAreFoundWhereTheyStood() {
        assertThat(CommentPlace.find(BODY, "물길을 튼다.", 16)).isEqualTo(16);
        assertThat(CommentPlace.find(BODY, "물길을 튼다.", 0)).isZero();
    }

    @Test
    void wordsThatMovedAreFoundNextToTheirPlace() {
        assertThat(CommentPlace.find(BODY, "물길을 튼다.", 13)).isEqualTo(16);
        assertThat(CommentPlace.find(BODY, "물길을 튼다.", 3)).isZero();
        assertThat(CommentPlace.find(BODY, "둑을 쌓는다.", 2000)).isEqualTo(8);
    }

    @Test
    void wordsThatAreGoneAreFoundNowhere() {
        assertThat(CommentPlace.find(BODY, "다리를 놓는다.", 8)).isEqualTo(-1);
        assertThat(CommentPlace.find("", "물길", 0)).isEqualTo(-1);
    }
}
