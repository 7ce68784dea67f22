package kr.hanmadi.api;

import java.util.stream.Stream;

/** To what a list of quotations is narrowed, one of them; empty for all. */
record QuotesOf(String speaker, String forum, String article, String topic) {
    /** To how many of them. */
    long count() {
        return Stream.of(speaker, forum, article, topic)
                .filter(given -> !given.isEmpty())
                .count();
    }
}
