package kr.hanmadi.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTests {
    private static final String DOCUMENT = """
            class Document {
                String field() { return "day"; }
                int weight() { return 3; }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void changesWithAFieldAndWithWhatIsPutIntoIt() throws IOException {
        assertThat(version(DOCUMENT.replace("\"day\"", "\"month\""))).isNotEqualTo(version(DOCUMENT));
        assertThat(version(DOCUMENT.replace("return 3", "return 4"))).isNotEqualTo(version(DOCUMENT));
        assertThat(version(DOCUMENT.replace("weight()", "boost()"))).isNotEqualTo(version(DOCUMENT));
    }

    @Test
    void staysWithCommentsAndEmptyLines() throws IOException {
        assertThat(version(DOCUMENT.replace("{\n", "{\n\n    // the day\n\n"))).isEqualTo(version(DOCUMENT));
    }

    @Test
    void theRulesOfExtractionAndTheNamesOfItsClassesCount() {
        assertThat(new CodeDigest().addAll("extraction/*.class").finish())
                .isEqualTo(new CodeDigest().addAll("extraction/*.class").finish())
                .isNotEqualTo(new CodeDigest().addAll("extraction/**/*.class").finish());
        assertThatIllegalStateException().isThrownBy(() -> new CodeDigest().addAll("extraction/*.nothing"));
    }

    private String version(String source) throws IOException {
        var file = Files.writeString(folder.resolve("Document.java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()))
                .isZero();
        var code = Files.readAllBytes(folder.resolve("Document.class"));
        return HexFormat.of().formatHex(new CodeDigest().addClass(code).finish());
    }
}
