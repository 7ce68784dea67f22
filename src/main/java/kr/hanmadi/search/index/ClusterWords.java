package kr.hanmadi.search.index;

import java.util.List;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** A cluster does not list the words of a text. */
final class ClusterWords implements IndexedWords {
    @Override
    public State state(SearchSession index) {
        return State.UNKNOWN;
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
