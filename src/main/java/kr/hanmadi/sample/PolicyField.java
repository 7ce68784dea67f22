package kr.hanmadi.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a forum may be about, with the words that its speakers use, the most frequent first. */
record PolicyField(int number, String name, Map<String, List<String>> words) {
    static final List<PolicyField> ALL = load();

    private static List<PolicyField> load() {
        var fields = new ArrayList<PolicyField>();
        WordBook.sections("fields.txt")
                .forEach((name, lines) -> fields.add(new PolicyField(
                        fields.size(),
                        name,
                        lines.stream()
                                .map(line -> line.split(" = ", 2))
                                .collect(Collectors.toMap(
                                        entry -> entry[0], entry -> List.of(entry[1].split(" / ")))))));
        return List.copyOf(fields);
    }

    List<String> wordsFor(String kind) {
        var values = words.get(kind);
        if (values == null) {
            throw new IllegalArgumentException("The field %s has no %s".formatted(name, kind));
        }
        return values;
    }
}
