package kr.hanmadi.search;

import java.util.List;
import kr.hanmadi.search.query.Field;

/** A query after its words were read: the tree that is asked of the index. */
sealed interface Part {
    record Sought(Term term) implements Part {}

    record InField(Field field, String text) implements Part {}

    record AllOf(List<Part> parts) implements Part {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    record AnyOf(List<Part> parts) implements Part {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Without(Part part) implements Part {}
}
