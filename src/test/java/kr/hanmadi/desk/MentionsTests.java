package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.EditorRole;
import org.junit.jupiter.api.Test;

class MentionsTests {
    private static final List<Account> NEWSROOM = List.of(
            account(1, "홍길동", true),
            account(2, "홍길", true),
            account(3, "성춘향 데스크", true),
            account(4, "홍길동", true),
            account(5, "임꺽정", false));

    @Test
    void aNameBehindTheSignIsCalledWhateverFollowsIt() {
        assertThat(Mentions.in("@성춘향 데스크님, 이 숫자를 봐 주세요", NEWSROOM)).containsExactly(3L);
        assertThat(Mentions.in("이건 @홍길이 압니다", NEWSROOM)).containsExactly(2L);
    }

    @Test
    void theLongestNameIsMeantAndAllWhoHaveIt() {
        assertThat(Mentions.in("@홍길동 확인", NEWSROOM)).containsExactly(1L, 4L);
        assertThat(Mentions.in("@홍길 @홍길동", NEWSROOM)).containsExactly(2L, 1L, 4L);
    }

    @Test
    void otherWordsAndDisabledAccountsAreNotCalled() {
        assertThat(Mentions.in("홍길동 기자, a@b.example @임꺽정 @", NEWSROOM)).isEmpty();
    }

    private static Account account(long id, String name, boolean enabled) {
        return new Account(id, id + "@example.com", name, EditorRole.REPORTER, enabled, false, 0, null);
    }
}
