package kr.hanmadi.search.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticlesTests {
    @ParameterizedTest
    @CsvSource({
        "버스가, 버스",
        "책이, 책",
        "물길의, 물길",
        "서울로, 서울",
        "산으로부터, 산",
        "학교에서는, 학교",
        "유학생들에게, 유학생",
        "세입자들의, 세입자",
        "AI는, AI",
        "GPU의, GPU",
        "옥해솔한테, 옥해솔",
        "해상풍력이라도, 해상풍력",
        "탄소중립이란, 탄소중립",
        "신호대로, 신호",
        "도박까지도, 도박"
    })
    void particlesAreTakenOff(String word, String noun) {
        assertThat(Particles.stems(word)).contains(noun).first().isEqualTo(noun);
    }

    @ParameterizedTest
    @ValueSource(strings = {"책가", "버스이", "물길", "국토교통과장", "평론가", "코끼리", "시민연합"})
    void whatIsNoParticleStays(String word) {
        assertThat(Particles.stems(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"공감대로, 공감대", "학교에서, 학교"})
    void everyWayOfParting(String word, String noun) {
        assertThat(Particles.stems(word)).contains(noun);
    }
}
