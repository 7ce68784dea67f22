package kr.hanmadi.quote;

/** What the reporting verb says was done with the words (진술, 강조, 촉구, 제안 …); the wording, not the stance. */
public enum SpeechAct {
    STATE,
    STRESS,
    URGE,
    PROPOSE,
    WORRY,
    CRITICISE,
    REBUT,
    PROMISE,
    EXPLAIN,
    FORECAST,
    ASK,
    APPRAISE,
    AGREE
}
