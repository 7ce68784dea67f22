package kr.hanmadi.quote;

import kr.hanmadi.person.Person;

/**
 * Words by which an article means a person, and how often; every misprint is counted by itself.
 *
 * @param rule the name of the rule that resolved them
 * @param misprint whether the printed name is one letter off the person's
 * @param start where the first of them begins in the article's body
 * @param end where it ends
 */
record MentionCount(Person person, String printed, String rule, boolean misprint, long count, int start, int end) {}
