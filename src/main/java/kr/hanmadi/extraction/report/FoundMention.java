package kr.hanmadi.extraction.report;

/**
 * One line of the reference ledger (지칭 원장): a place that refers to a person.
 *
 * @param printed the words as printed: 오 의장, 그는
 * @param rule the name of the rule that resolved them
 * @param misprint whether the printed name differs from the person's by a letter
 */
public record FoundMention(Span span, String printed, FoundSpeaker.Person person, String rule, boolean misprint) {}
