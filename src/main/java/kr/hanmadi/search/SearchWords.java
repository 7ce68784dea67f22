package kr.hanmadi.search;

import java.util.List;
import java.util.stream.Collectors;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.SearchNormaliser;
import kr.hanmadi.search.korean.WordCutter;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.search.reading.Synonyms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What editors tell the search: words of the same meaning, and words that must not be cut. Used from the next query on. */
@Service
@Transactional
public class SearchWords {
    private static final int LONGEST_LINE = 300;
    private static final int MOST_IN_LINE = 12;

    private final JdbcClient jdbc;
    private final NameLexiconLoader vocabulary;

    /** Something an editor entered. */
    public record Entry(long id, String text) {}

    /** How a text is cut: by Nori alone, as it is now, and with the words that are tried; and its words of the same meaning. */
    public record Cut(List<String> plain, List<String> now, List<String> tried, List<String> synonyms) {}

    SearchWords(JdbcClient jdbc, NameLexiconLoader vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    @Transactional(readOnly = true)
    public List<Entry> synonyms() {
        return entries("select id, words from search_synonym order by words");
    }

    @Transactional(readOnly = true)
    public List<Entry> entries() {
        return entries("select id, word from search_word order by word");
    }

    private List<Entry> entries(String select) {
        return jdbc.sql(select)
                .query((row, number) -> new Entry(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Adds words of the same meaning, parted by commas; false when there are not two of them, or the line is known. */
    public boolean addSynonyms(String line) {
        var words =
                Synonyms.wordsOfLine(SearchNormaliser.folded(line)).distinct().toList();
        var text = String.join(", ", words);
        return words.size() >= 2
                && words.size() <= MOST_IN_LINE
                && text.length() <= LONGEST_LINE
                && changed(jdbc.sql("insert into search_synonym (words) values (?) on conflict do nothing")
                        .param(text)
                        .update());
    }

    public boolean removeSynonyms(long id) {
        return changed(
                jdbc.sql("delete from search_synonym where id = ?").param(id).update());
    }

    /** Adds a word that must not be cut; false when it is none or known. */
    public boolean addWord(String typed) {
        var word = SearchNormaliser.folded(typed).strip();
        return Dictionary.isWord(word)
                && changed(jdbc.sql("insert into search_word (word) values (?) on conflict do nothing")
                        .param(word)
                        .update());
    }

    public boolean removeWord(long id) {
        return changed(
                jdbc.sql("delete from search_word where id = ?").param(id).update());
    }

    private boolean changed(int rows) {
        if (rows > 0) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    vocabulary.readSoon();
                }
            });
        }
        return rows > 0;
    }

    /**
     * How a text is cut.
     *
     * @param tried words as they would stand in the dictionary
     */
    @Transactional(readOnly = true)
    public Cut cut(String text, List<String> tried) {
        var folded = SearchNormaliser.folded(text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text);
        return new Cut(
                vocabulary.cutter().plainTerms(folded),
                vocabulary.cutter().terms(folded),
                new WordCutter(vocabulary.dictionary().with(tried)).terms(folded),
                java.util.Arrays.stream(folded.split("\\s+"))
                        .flatMap(word -> vocabulary.synonyms().othersOf(word).stream())
                        .distinct()
                        .collect(Collectors.toList()));
    }
}
