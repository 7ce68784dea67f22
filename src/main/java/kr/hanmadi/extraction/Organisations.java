package kr.hanmadi.extraction;

import java.util.Set;

/** Which words name an organisation that can speak in its own name. */
final class Organisations {
    /** Whole words: “정부는 …고 밝혔다”. */
    private static final Set<String> BODIES = Set.of(
            "정부", "국회", "여당", "야당", "검찰", "경찰", "법원", "재판부", "헌재", "대법원", "대통령실", "총리실", "청와대", "선관위", "당국", "노조",
            "주최측", "위원회", "협회", "재단", "학회", "연합회", "노동계", "경영계", "의료계", "시민단체", "매체", "방송");
    /** Long endings are sure by themselves: 나라협회, 가나위원회. */
    private static final Set<String> SURE_ENDS = Set.of(
            "위원회", "협회", "재단", "연합회", "협의회", "연구원", "연구소", "진흥원", "개발원", "정보원", "평가원", "공사", "공단", "은행", "대학교", "노조",
            "노동조합", "조합", "연대", "연맹", "총연맹", "중앙회", "교육청", "경찰청", "검찰청", "지검", "고검", "의회", "병원", "의료원", "신문", "일보",
            "통신", "대표단", "대책위", "비대위", "추진단", "특위", "상공회의소", "대리인단");
    /** Short endings count in longer words only: 가나부, 나라당, 새벌시; not 성과, 시도. */
    private static final String SHORT_ENDS = "부처청당시도위군구";
    /** Titles of those who lead what stands before 장: 가나시장, 나라연구소장. */
    private static final Set<String> LED = Set.of(
            "시장", "청장", "처장", "구청장", "원장", "소장", "센터장", "위원장", "협회장", "학회장", "조합장", "단장", "본부장", "연구소장", "대학원장", "병원장",
            "교육장");

    private Organisations() {}

    static boolean speaks(String word) {
        if (BODIES.contains(word)) {
            return true;
        }
        if (Names.isCommon(word)) {
            return false;
        }
        for (var end : SURE_ENDS) {
            if (word.length() > end.length() && word.endsWith(end)) {
                return true;
            }
        }
        return word.length() >= 3
                && SHORT_ENDS.indexOf(word.charAt(word.length() - 1)) >= 0
                && Hangul.isAllSyllables(word);
    }

    static boolean isLed(String title) {
        return LED.contains(title);
    }
}
