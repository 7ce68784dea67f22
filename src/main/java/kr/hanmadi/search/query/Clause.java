package kr.hanmadi.search.query;

import java.util.List;

/** A query as a tree. */
public sealed interface Clause {
    /** A written word, with its particle and all. */
    record Word(String text) implements Clause {}

    /** Words in this order, at most so many others between them. */
    record Phrase(String text, int between) implements Clause {}

    /** A word or phrase in one field only: 발언자:홍길동. */
    record In(Field field, String text) implements Clause {}

    /** All of them. */
    record All(List<Clause> parts) implements Clause {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Any of them. */
    record Any(List<Clause> parts) implements Clause {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this. */
    record Not(Clause part) implements Clause {}
}
