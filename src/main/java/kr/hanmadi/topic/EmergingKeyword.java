package kr.hanmadi.topic;

/** A word that stands out these months: how often, from how many people, and how clearly. */
public record EmergingKeyword(String word, int times, int speakers, double score) {}
