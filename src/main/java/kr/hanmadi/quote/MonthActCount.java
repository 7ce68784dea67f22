package kr.hanmadi.quote;

import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/** The quotations of a person in one month that do one thing with words; the act is null where the verb tells none. */
record MonthActCount(int year, int month, @Nullable SpeechAct act, long quotes) {}
