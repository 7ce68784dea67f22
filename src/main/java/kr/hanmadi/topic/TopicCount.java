package kr.hanmadi.topic;

/** A topic with the number of its quotations. */
public record TopicCount(Topic topic, long quotes) {}
