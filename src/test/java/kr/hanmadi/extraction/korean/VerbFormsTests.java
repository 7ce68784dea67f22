package kr.hanmadi.extraction.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerbFormsTests {
    /** Nori knows 되뇌었다, 비꼬았다, 아뢰었다 alone, and reads 아쉬워했다 as 아쉽고 하다. */
    private static final Set<String> READ_OTHERWISE = Set.of("되뇌", "비꼬", "아뢰", "아쉬워하");

    @ParameterizedTest
    @CsvSource({
        "말하, 말했",
        "밝히, 밝혔",
        "보, 봤",
        "내세우, 내세웠",
        "입을 모으, 입을 모았",
        "쓰, 썼",
        "되뇌, 되뇄",
        "타이르, 타일렀",
        "따르, 따랐",
        "나무라, 나무랐",
        "운을 떼, 운을 뗐",
        "꼬집, 꼬집었",
        "못 박, 못 박았",
        "털어놓, 털어놓았",
        "입을 열, 입을 열었",
        "되묻, 되물었",
        "되받, 되받았",
        "선을 긋, 선을 그었",
        "말을 잇, 말을 이었",
        "웃, 웃었"
    })
    void theirPastIsWritten(String stem, String past) {
        assertThat(VerbForms.past(stem)).isEqualTo(past);
        assertThat(VerbForms.of(stem)).contains(stem, past);
    }

    @Test
    void growTogetherWithTheirEndings() {
        assertThat(VerbForms.of("강조하")).contains("강조한", "강조할", "강조함", "강조합", "강조해", "강조하였");
        assertThat(VerbForms.of("밝히")).contains("밝힌", "밝혀");
        assertThat(VerbForms.of("말문을 열")).contains("말문을 연", "말문을 여는");
        assertThat(VerbForms.of("선을 긋")).contains("선을 그은", "선을 그어").doesNotContain("선을 그");
        assertThat(VerbForms.of("되받")).doesNotContain("되발은");
    }

    static Stream<String> reportingVerbs() {
        return Lexicon.lines("quotation/reporting-verbs.txt").stream()
                .map(line -> line.substring(0, line.lastIndexOf(' ')));
    }

    /** A verb whose forms are made wrongly would stand in the list and report nothing. */
    @ParameterizedTest
    @MethodSource("reportingVerbs")
    void theDictionaryReadsEachReportingVerbBackFromItsPast(String stem) throws IOException {
        if (!READ_OTHERWISE.contains(stem)) {
            assertThat(stemOf(VerbForms.past(stem) + "다"))
                    .as(
                            "%s다, as Nori reads %s다. Correct VerbForms, or name it beside 비꼬다 if that is how it is written",
                            stem, VerbForms.past(stem))
                    .isIn(stem.replace(" ", ""), stemOf(stem + "고"));
        }
    }

    /** The morphemes without endings. */
    private static String stemOf(String written) throws IOException {
        var stem = new StringBuilder();
        try (var tokenizer = new KoreanTokenizer(
                AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, KoreanTokenizer.DecompoundMode.NONE, false, false)) {
            var tags = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            var text = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.setReader(new StringReader(written));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                var morphemes = tags.getMorphemes();
                if (morphemes == null) {
                    if (tags.getLeftPOS() == POS.Tag.E) {
                        break;
                    }
                    stem.append(text);
                } else {
                    for (var morpheme : morphemes) {
                        stem.append(morpheme.posTag == POS.Tag.E ? "" : morpheme.surfaceForm);
                    }
                }
            }
        }
        return stem.toString();
    }
}
