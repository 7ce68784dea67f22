package kr.hanmadi.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/** How the parts of an answer are called in JSON, in their order. */
final class FieldNames {
    private FieldNames() {}

    /** Of the thing itself. */
    static List<String> of(Class<?> type) {
        return components(type).map(RecordComponent::getName).toList();
    }

    /** Down to what is no record: {@code forum.name}. */
    static List<String> paths(Class<?> type) {
        return components(type)
                .flatMap(part -> part.getType().isRecord()
                        ? paths(part.getType()).stream().map(inner -> part.getName() + "." + inner)
                        : Stream.of(part.getName()))
                .toList();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(part -> part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(part.getType())
                        : Stream.of(part));
    }
}
