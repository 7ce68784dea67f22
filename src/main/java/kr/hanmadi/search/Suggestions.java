package kr.hanmadi.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.search.api.Suggestion;
import kr.hanmadi.search.korean.SearchNormaliser;
import kr.hanmadi.search.reading.NameLexiconLoader;
import org.springframework.stereotype.Service;

/** What may be meant by the letters typed so far: people, forums, organisations, and what others look for often. */
@Service
public class Suggestions {
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    private final NameLexiconLoader vocabulary;
    private final PopularQueries queries;

    Suggestions(NameLexiconLoader vocabulary, PopularQueries queries) {
        this.vocabulary = vocabulary;
        this.queries = queries;
    }

    /** From memory alone: it is asked at each key. */
    public List<Suggestion> suggest(String typed) {
        var text = SearchNormaliser.folded(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                .strip();
        var found = new ArrayList<Suggestion>();
        for (var entry : vocabulary.names().completions(text, MOST)) {
            found.add(new Suggestion(entry.kind(), entry.name(), entry.label(), entry.rows() == 1 ? entry.id() : 0));
        }
        var key = text.toLowerCase(Locale.ROOT);
        for (var query : key.isEmpty() ? List.<String>of() : queries.popular()) {
            if (query.startsWith(key)
                    && found.stream().noneMatch(each -> each.text().equals(query))) {
                found.add(new Suggestion(Suggestion.Kind.QUERY, query, "", 0));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Suggestion::kind))
                .limit(MOST)
                .toList();
    }
}
