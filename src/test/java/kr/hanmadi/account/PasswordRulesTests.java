package kr.hanmadi.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "1234567890-=",
                "qwertyuiop12",
                "qwerty123456!",
                "asdfghjkl1234",
                "1qaz2wsx3edc4rfv",
                "q1w2e3r4t5y6",
                "password1234",
                "P@ssw0rd2026!",
                "PassWord PassWord",
                "aaaaaaaaaaaa",
                "abcabcabcabcabc",
                "19990101 20260228",
                "dkssudgktpdy1",
                "dkssudgktpdy!@#",
                "qlalfqjsgh1234",
                "비밀번호1234567",
                "비밀번호비밀번호비밀번호",
                "사랑해사랑해사랑해사랑해",
                "대한민국만세2026년",
                "iloveyou2026!!",
                "saranghae12345",
                "관리자비밀번호12345",
                "ｑｗｅｒｔｙ１２３４５６",
                "admin-admin-admin"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.complaint(password, "first@example.com", "성춘향"))
                .hasValue("setup.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"chunhyang.song", "Chunhyang.Song!1", "chunhyang.song@example.com", "나래성춘향나래성춘향", "hanmadi한마디나래시"
            })
    void whatIsKnownAboutTheEditorIsRefused(String password) {
        assertThat(PasswordRules.complaint(password, "chunhyang.song@example.com", "성춘향"))
                .hasValue("setup.password.personal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "긴 문장이 좋은 비밀번호",
                "우리 집 마당에는 감나무가 두 그루",
                "correct horse battery staple",
                "v9#Lm2xQ-t7Pz",
                "rkaskanrk en rmfn dlTek",
                "password는 남에게 알리지 않는다"
            })
    void aLongSentenceIsGood(String password) {
        assertThat(PasswordRules.complaint(password, "first@example.com", "성춘향"))
                .isEmpty();
    }
}
