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
    public List<Word> terms(SearchSession index, int most) {
        return List.of();
    }

    @Override
    public List<Word> printed(SearchSession index, int most) {
        return List.of();
    }
}
