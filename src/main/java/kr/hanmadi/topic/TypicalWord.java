package kr.hanmadi.topic;

/** A word that a person says more often than everyone else. */
public record TypicalWord(String word, int times) {}
