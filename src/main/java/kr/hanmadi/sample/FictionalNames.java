package kr.hanmadi.sample;

import java.util.List;
import java.util.Set;

/** Fictional names that sound Korean: people, parties, universities, firms, towns, newspapers. */
final class FictionalNames {
    private static final List<String> SURNAMES = splitWords("""
            도 길 한 윤 서 민 하 노 설 은 고 진 온 마 반 표 선 남궁 채 옥 라 봉 어 지 문 여 함 피 방 제갈 금 탁 황보 명 석 연 \
            선우 우 변 사공 위 현 빈 육 천 추 소 태 국 모""");
    private static final List<String> FIRST_SYLLABLES =
            splitWords("가 나 다 단 달 도 라 로 루 리 미 보 봄 별 빛 설 소 솔 슬 아 온 은 초 하 한 해 효 예");
    private static final List<String> SECOND_SYLLABLES = splitWords("결 겸 람 온 율 담 린 빛 찬 솔 슬 안 연 울 림 별 음 인 하 해 봄 라");
    /** Syllables that together make a common word. */
    private static final Set<String> WORDS =
            Set.of("나라", "도안", "도인", "소라", "미안", "미인", "보라", "보온", "하인", "하라", "해안", "한인");

    private static final List<String> STEMS = splitWords("""
            미리내 해든 윤슬 가람 새별 온새미 늘봄 아라 누리 다솜 라온 한울 마루 별빛 달빛 가온 도담 두레 나래 너울 그루 갈무리 \
            물푸레 미르 보람 새길 새벽 샛별 소담 솔빛 아름 안다미 여울 온누리 은하수 이든 자람 잔별 참빛 초록 큰솔 \
            푸르내 한가람 한마루 한별 해솔 햇살 하람 혜윰 흰들 꽃가람 나루 다래 들메 모란 버들 봄내 산마루 솔바람""");
    private static final List<String> PARTIES = splitWords("새길당 온누리당 두레당 물결당 너른들당 초록마루당 미리내당");
    private static final List<String> OUTLETS = splitWords("미리내일보 윤슬신문 해든경제 물푸레뉴스 두루통신 갈무리저널 샛별매일 여울타임스 늘봄데일리 나루포스트");
    private static final List<String> ENDINGS_OF_CAMPAIGNS = splitWords("시민연대 소비자모임 시민행동 네트워크 주민모임");

    private FictionalNames() {}

    static String person(Dice dice) {
        var surname = SURNAMES.get(dice.rank(SURNAMES.size(), 12));
        String given;
        do {
            given = dice.any(FIRST_SYLLABLES) + dice.any(SECOND_SYLLABLES);
        } while (given.charAt(0) == given.charAt(1) || WORDS.contains(given));
        return surname + given;
    }

    static String stem(Dice dice) {
        return STEMS.get(dice.rank(STEMS.size(), 15));
    }

    static String party(Dice dice) {
        return dice.frequent(PARTIES);
    }

    static String university(Dice dice) {
        return stem(dice) + "대";
    }

    static String institute(PolicyField field, Dice dice) {
        return stem(dice) + dice.frequent(field.wordsFor("기관")) + "연구원";
    }

    static String association(PolicyField field, Dice dice) {
        return stem(dice) + dice.frequent(field.wordsFor("기관")) + "협회";
    }

    static String business(PolicyField field, Dice dice) {
        return stem(dice) + dice.frequent(field.wordsFor("업종"));
    }

    static String campaign(PolicyField field, Dice dice) {
        return stem(dice) + dice.frequent(field.wordsFor("기관")) + dice.frequent(ENDINGS_OF_CAMPAIGNS);
    }

    static String lawFirm(Dice dice) {
        return "법무법인 " + stem(dice);
    }

    static String city(Dice dice) {
        return stem(dice) + "시";
    }

    static List<String> outlets() {
        return OUTLETS;
    }

    private static List<String> splitWords(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
