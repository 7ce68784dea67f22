package kr.hanmadi.extraction.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the evaluation set. */
public final class LabelledTexts {
    private static final Path FOLDER = Path.of("src", "test", "resources", "kr", "hanmadi", "evaluation");

    private LabelledTexts() {}

    public static List<String> all() throws IOException {
        var json = JsonMapper.builder().build();
        var texts = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (var file : files) {
                texts.add(json.readTree(Files.readString(file)).path("text").asString());
            }
        }
        return texts;
    }
}
