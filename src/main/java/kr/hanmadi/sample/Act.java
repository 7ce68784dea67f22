package kr.hanmadi.sample;

import java.util.List;

/** What a remark does, with the verbs that report it. */
enum Act {
    CRITICISE("지적", "지적했다", "꼬집었다", "우려했다", "비판했다", "토로했다"),
    EXPLAIN("설명", "설명했다", "말했다", "진단했다", "분석했다"),
    URGE("촉구", "강조했다", "촉구했다", "주문했다", "당부했다", "역설했다"),
    PROPOSE("제안", "제안했다", "말했다", "제언했다", "조언했다"),
    FORECAST("전망", "전망했다", "내다봤다", "예상했다"),
    PROMISE("약속", "밝혔다", "약속했다", "다짐했다"),
    GREET("인사", "말했다", "밝혔다"),
    REBUT("반론", "반박했다", "말했다", "선을 그었다", "맞섰다"),
    ASK("질문", "물었다", "반문했다", "되물었다"),
    SCRAP("토막", "표현했다", "진단했다", "평가했다", "말했다");

    private final String section;
    private final List<String> verbs;

    Act(String section, String... verbs) {
        this.section = section;
        this.verbs = List.of(verbs);
    }

    /** The section of remarks.txt. */
    String section() {
        return section;
    }

    String verb(Dice dice) {
        return dice.frequent(verbs);
    }
}
