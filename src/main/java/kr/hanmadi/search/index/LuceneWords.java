package kr.hanmadi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.hanmadi.article.Article;
import kr.hanmadi.quote.Quote;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** Reads the words from the term dictionaries of the index: twice, so that only those are kept in memory that are wanted. */
final class LuceneWords implements IndexedWords {
    private static final List<String> CUT = List.of(IndexFields.TEXT, IndexFields.TITLE, IndexFields.AFFILIATION);
    private static final List<String> PRINTED = List.of(IndexFields.PRINTED);
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final int LONGEST_LATIN = 20;
    private static final int FREQUENT = 1000;

    private interface Terms {
        void each(BytesRef term, int documents);
    }

    @Override
    public State state(SearchSession index) {
        try (var reader = open(index)) {
            var parts = reader.leaves().stream()
                    .<Object>map(leaf -> Objects.requireNonNull(leaf.reader().getReaderCacheHelper())
                            .getKey())
                    .collect(Collectors.toSet());
            return new State(reader.numDocs(), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Word> terms(SearchSession index, int most) {
        return mostFrequent(index, CUT, most);
    }

    @Override
    public List<Word> printed(SearchSession index, int most) {
        return mostFrequent(index, PRINTED, most);
    }

    private static List<Word> mostFrequent(SearchSession index, List<String> fields, int most) {
        try (var reader = open(index)) {
            int least = leastDocuments(reader, fields, most);
            var words = new TreeMap<String, Integer>();
            for (var field : fields) {
                terms(reader, field, (term, documents) -> {
                    if (documents >= least) {
                        words.merge(term.utf8ToString(), documents, Math::max);
                    }
                });
            }
            var found = new ArrayList<Word>(words.size());
            words.forEach((text, documents) -> found.add(new Word(text, documents)));
            return found.subList(0, Math.min(found.size(), most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many documents a word has to stand so that not more words are kept than wanted. */
    private static int leastDocuments(IndexReader reader, List<String> fields, int most) throws IOException {
        var words = new long[FREQUENT + 1];
        for (var field : fields) {
            terms(reader, field, (term, documents) -> words[Math.min(documents, FREQUENT)]++);
        }
        int least = FREQUENT;
        for (long kept = words[least]; least > 1 && kept + words[least - 1] <= most; kept += words[least]) {
            least--;
        }
        return Arrays.stream(words).sum() <= most ? 1 : least;
    }

    private static void terms(IndexReader reader, String field, Terms each) throws IOException {
        var terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return;
        }
        var term = terms.iterator();
        for (var next = term.next(); next != null; next = term.next()) {
            if (isWord(next)) {
                each.each(next, term.docFreq());
            }
        }
    }

    /** Hangul syllables or Latin letters alone, as their bytes say; no figures. */
    private static boolean isWord(BytesRef term) {
        boolean latin = term.length >= SHORTEST && term.length <= LONGEST_LATIN;
        boolean hangul = term.length % 3 == 0 && term.length >= 3 * SHORTEST && term.length <= 3 * LONGEST;
        for (int i = 0; i < term.length && (latin || hangul); i++) {
            int b = term.bytes[term.offset + i] & 0xFF;
            latin &= b >= 'a' && b <= 'z';
            hangul &= i % 3 == 0 ? b >= 0xEA && b <= 0xED : b >= 0x80;
        }
        return latin || hangul;
    }

    private static IndexReader open(SearchSession index) {
        return index.scope(List.of(Article.class, Quote.class))
                .extension(LuceneExtension.get())
                .openIndexReader();
    }
}
