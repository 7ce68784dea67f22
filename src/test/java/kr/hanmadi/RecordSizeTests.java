package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A record of many parts is read by counting commas: what belongs together is a record of its own. */
class RecordSizeTests {
    private static final int MOST_PARTS = 8;

    @Test
    void aRecordHasAtMostEightParts() throws Exception {
        var longer = new TreeMap<String, Integer>();
        var classes = Path.of(HanmadiApplication.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("kr/hanmadi");
        try (var files = Files.walk(classes)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var name = classes.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                if (parts(file) > MOST_PARTS) {
                    longer.put(name, parts(file));
                }
            }
        }
        assertThat(longer).isEmpty();
    }

    private static int parts(Path file) throws IOException {
        return ClassFile.of()
                .parse(file)
                .findAttribute(Attributes.record())
                .map(record -> record.components().size())
                .orElse(0);
    }
}
