package kr.hanmadi.quote;

import kr.hanmadi.person.Person;

/**
 * Words by which an article means a person, and how often.
 *
 * @param rule the name of the rule that resolved them
 * @param misprint whether the printed name is one letter off the person's
 */
record MentionCount(Person person, String printed, String rule, boolean misprint, long count) {}
