package kr.hanmadi.search.query;

import java.util.List;

/** A query as a tree. */
public sealed interface QuerySyntax {
    /** A written word, with its particle and all. */
    record Word(String text) implements QuerySyntax {}

    /** Words in this order, at most so many others between them. */
    record Phrase(String text, int between) implements QuerySyntax {}

    /** A word or phrase in one field only: 발언자:홍길동. */
    record In(QueryField field, String text) implements QuerySyntax {}

    /** All of them. */
    record All(List<QuerySyntax> parts) implements QuerySyntax {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Any of them. */
    record Any(List<QuerySyntax> parts) implements QuerySyntax {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Not this. */
    record Not(QuerySyntax part) implements QuerySyntax {}
}
