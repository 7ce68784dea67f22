package kr.hanmadi.templates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * The types that an expression may have on a page. {@link #NONE}: it is null there, or no type is known.
 *
 * @param texts the values, where the template itself lists them
 */
record Type(List<TypeMirror> alternatives, Set<String> texts) {
    static final Type NONE = new Type(List.of());

    Type(List<TypeMirror> alternatives) {
        this(alternatives, Set.of());
    }

    static Type of(TypeMirror type) {
        return new Type(List.of(type));
    }

    boolean isKnown() {
        return !alternatives.isEmpty();
    }

    Type or(Type other) {
        var byName = new LinkedHashMap<String, TypeMirror>();
        Stream.concat(alternatives.stream(), other.alternatives.stream())
                .forEach(type -> byName.putIfAbsent(type.toString(), type));
        return new Type(List.copyOf(byName.values()));
    }

    Type listing(Set<String> values) {
        return new Type(alternatives, values);
    }

    @Override
    public String toString() {
        return alternatives.toString();
    }
}
