package kr.hanmadi.field;

/** What the reporting verb says was done with the words; it tells the wording, not the stance. */
public enum SpeechAct {
    /** 말했다, 밝혔다 */
    STATE,
    /** 강조했다 */
    STRESS,
    /** 촉구했다, 요구했다 */
    URGE,
    /** 제안했다, 제언했다 */
    PROPOSE,
    /** 우려했다, 토로했다 */
    WORRY,
    /** 비판했다, 지적했다 */
    CRITICISE,
    /** 반박했다, 부인했다 */
    REBUT,
    /** 약속했다, 다짐했다 */
    PROMISE,
    /** 설명했다, 분석했다 */
    EXPLAIN,
    /** 전망했다, 내다봤다 */
    FORECAST,
    /** 물었다, 되물었다 */
    ASK,
    /** 평가했다, 환영했다 */
    APPRAISE,
    /** 인정했다, 동의했다 */
    AGREE
}
