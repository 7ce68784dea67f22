package kr.hanmadi.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;

/** Cuts words of content out of what was said: nouns and foreign words, compounds whole, everyday nouns left out. */
final class ContentNouns implements AutoCloseable {
    private static final Set<String> EVERYDAY = readEveryday();
    private static final int SHORTEST = 2;
    private static final int LONGEST = 20;

    private final KoreanTokenizer tokenizer =
            new KoreanTokenizer(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false);
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute part = tokenizer.addAttribute(PartOfSpeechAttribute.class);

    List<String> in(String text) {
        var nouns = new ArrayList<String>();
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                var word = term.toString();
                if (isContent(part.getLeftPOS()) && isTelling(word)) {
                    nouns.add(word.toUpperCase(Locale.ROOT));
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nouns;
    }

    private static boolean isContent(POS.Tag tag) {
        return tag == POS.Tag.NNG || tag == POS.Tag.NNP || tag == POS.Tag.SL;
    }

    private static boolean isTelling(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && !EVERYDAY.contains(word);
    }

    private static Set<String> readEveryday() {
        try (var in = ContentNouns.class.getResourceAsStream("everyday-nouns.txt")) {
            if (in == null) {
                throw new IllegalStateException("everyday-nouns.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        tokenizer.close();
    }
}
