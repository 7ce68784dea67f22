package kr.hanmadi.search.index;

import java.util.List;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** A cluster does not list the words of a text. */
final class NoWords implements IndexedWords {
    @Override
    public long state(SearchSession index) {
        return 0;
    }

    @Override
    public List<Word> mostFrequent(SearchSession index, int most) {
        return List.of();
    }
}
