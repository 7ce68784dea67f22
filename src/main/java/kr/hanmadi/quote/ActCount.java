package kr.hanmadi.quote;

import kr.hanmadi.field.SpeechAct;

/** How many quotations of a person do one kind of thing with words: 강조, 촉구. */
public record ActCount(SpeechAct act, long quotes) {}
