package kr.hanmadi.quote;

import kr.hanmadi.person.Person;

/** A place where an article prints a person's name one letter off. */
public record Misprint(Person person, String printed, TextSpan place) {}
