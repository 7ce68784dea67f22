package kr.hanmadi.quote;

/** A form in which articles print a person, how often, and whether it is a misprint: 오 의장. */
public record PrintedForm(String printed, boolean misprint, long times) {}
