package kr.hanmadi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class XmlTests {

    @Test
    void writesWellFormedXmlWhateverATextHolds() {
        var written = Xml.document(
                "a", new String[0], xml -> xml.element("b", "가\u0000\u0008<나>&\uD800\uFFFE😀\t", "c", "\"\u001F'"));
        assertThat(written).contains("가&lt;나&gt;&amp;😀\t").contains("c=\"&quot;'\"");
    }
}
