package kr.hanmadi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveTests {
    private static final byte[] TEXT = Samples.utf8("글");

    @Test
    void filesAreUnpackedWithoutWhatTheSystemAdds() {
        var packed = new LinkedHashMap<String, byte[]>();
        packed.put("기사/하나.txt", TEXT);
        packed.put("__MACOSX/기사/._하나.txt", TEXT);
        packed.put(".DS_Store", TEXT);
        packed.put("둘.hwp", TEXT);
        for (var names : new String[] {"UTF-8", "x-windows-949"}) {
            assertThat(Archive.files(Samples.zip(packed, Charset.forName(names))))
                    .extracting(Archive.File::name)
                    .containsExactly("기사/하나.txt", "둘.hwp");
        }
    }

    @Test
    void aDocumentIsNoArchiveAndABombStaysPacked() {
        assertThat(Archive.files(Samples.word("<w:p/>"))).isEmpty();
        assertThat(Archive.files(Samples.hangulXml("<hp:p/>"))).isEmpty();
        assertThat(Archive.files(TEXT)).isEmpty();
        assertThat(Archive.files(Samples.zip(Map.of("a.txt", new byte[60 << 20]))))
                .isEmpty();
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= Archive.MOST_FILES; i++) {
            many.put(i + ".txt", TEXT);
        }
        assertThat(Archive.files(Samples.zip(many))).isEmpty();
        assertThat(Archive.files(Samples.zip(Map.of("inner.zip", Samples.zip(Map.of("a.txt", TEXT))))))
                .extracting(Archive.File::name)
                .containsExactly("inner.zip");
    }
}
