package kr.hanmadi.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of a word file of this package: a name in brackets, then its lines. Lines that begin with # say what it is. */
final class WordBook {
    private WordBook() {}

    static Map<String, List<String>> sections(String file) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> lines = List.of();
        for (var line : readFile(file).lines().toList()) {
            if (line.startsWith("[")) {
                lines = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), lines);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line.strip());
            }
        }
        return sections;
    }

    private static String readFile(String file) {
        try (var in = WordBook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Missing word file: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
