package kr.hanmadi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.ingest.RawText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text to read: a file of its own, or one of a JSON list. */
record InputText(String id, String text, @Nullable LocalDate published) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The texts of a file; empty, with a line on {@code err}, when there is none in it. */
    static List<InputText> read(Path file, @Nullable LocalDate published, PrintWriter err) {
        var name = file.getFileName().toString();
        try {
            if (name.endsWith(".json")) {
                return listFiles(file, published, err);
            }
            RawText raw;
            try (var in = Files.newInputStream(file)) {
                raw = RawText.read(in);
            }
            var text = raw.text();
            if (text == null) {
                ExtractCommand.say(err, file, raw);
                return List.of();
            }
            var id = name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
            return List.of(new InputText(id, text, published));
        } catch (IOException e) {
            err.printf("%s: 파일을 열 수 없습니다.%n", file);
            return List.of();
        }
    }

    private static List<InputText> listFiles(Path file, @Nullable LocalDate published, PrintWriter err)
            throws IOException {
        var texts = new ArrayList<InputText>();
        try {
            var root = JSON.readTree(Files.readAllBytes(file));
            if (root.isObject()) {
                add(texts, root, published, file, err);
            }
            for (var item : root.isArray() ? root : JSON.createArrayNode()) {
                add(texts, item, published, file, err);
            }
        } catch (JacksonException e) {
            err.printf("%s: JSON이 아닙니다. {id, text, published?} 목록이어야 합니다.%n", file);
        }
        return texts;
    }

    private static void add(
            List<InputText> texts, JsonNode item, @Nullable LocalDate published, Path file, PrintWriter err) {
        if (!item.path("text").isString()) {
            err.printf("%s: text가 없는 항목을 건너뜁니다.%n", file);
            return;
        }
        var id = item.path("id").asString(file.getFileName() + "#" + texts.size());
        texts.add(new InputText(id, item.path("text").asString(), day(item.path("published"), published)));
    }

    private static @Nullable LocalDate day(JsonNode published, @Nullable LocalDate otherwise) {
        try {
            var text = published.isString() ? published.asString() : "";
            return text.length() >= 10 ? LocalDate.parse(text.substring(0, 10)) : otherwise;
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
