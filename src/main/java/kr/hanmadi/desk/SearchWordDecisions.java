package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.search.IndexStatistics;
import kr.hanmadi.search.PopularQueries;
import kr.hanmadi.search.SearchWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors decide about the search, each decision written down. */
@Service
@Transactional
class SearchWordDecisions {
    private static final String SUBJECT = "search";

    private final SearchWords words;
    private final PopularQueries queries;
    private final IndexStatistics index;
    private final AuditTrail trail;

    SearchWordDecisions(SearchWords words, PopularQueries queries, IndexStatistics index, AuditTrail trail) {
        this.words = words;
        this.queries = queries;
        this.index = index;
        this.trail = trail;
    }

    boolean addSynonyms(String line, String editor) {
        boolean added = words.addSynonyms(line);
        if (added) {
            trail.record(editor, "search-synonyms", SUBJECT, null, line.strip());
        }
        return added;
    }

    boolean removeSynonyms(long id, String editor) {
        var text = text(words.synonyms(), id);
        boolean removed = words.removeSynonyms(id);
        if (removed) {
            trail.record(editor, "search-synonyms", SUBJECT, text, null);
        }
        return removed;
    }

    boolean addWord(String word, String editor) {
        boolean added = words.addWord(word);
        if (added) {
            trail.record(editor, "search-word", SUBJECT, null, word.strip());
        }
        return added;
    }

    boolean removeWord(long id, String editor) {
        var text = text(words.entries(), id);
        boolean removed = words.removeWord(id);
        if (removed) {
            trail.record(editor, "search-word", SUBJECT, text, null);
        }
        return removed;
    }

    boolean block(String typed, String editor) {
        boolean added = queries.block(typed);
        if (added) {
            trail.record(editor, "search-block", SUBJECT, null, typed.strip());
        }
        return added;
    }

    boolean unblock(long id, String editor) {
        var words = text(queries.blocked(), id);
        boolean removed = queries.unblock(id);
        if (removed) {
            trail.record(editor, "search-block", SUBJECT, words, null);
        }
        return removed;
    }

    boolean rebuild(String editor) {
        boolean asked = index.rebuild();
        if (asked) {
            trail.record(editor, "search-rebuild", SUBJECT, null, null);
        }
        return asked;
    }

    private static String text(List<SearchWords.Entry> entries, long id) {
        return entries.stream()
                .filter(entry -> entry.id() == id)
                .map(SearchWords.Entry::text)
                .findFirst()
                .orElse("");
    }
}
