package kr.hanmadi.search.index;

import java.util.List;
import java.util.Set;
import org.hibernate.search.mapper.orm.session.SearchSession;

/** The words that the index holds, for what was mistyped. */
public interface IndexedWords {
    /**
     * A word as the index holds it.
     *
     * @param documents how many hold it
     */
    record Word(String text, int documents) {}

    /**
     * What tells whether the index changed.
     *
     * @param documents how many it holds
     * @param parts of what it is made: another one for every part that was written, joined, or of which something was
     *     removed, so that a text that was changed is seen however many documents there are
     */
    record State(int documents, Set<Object> parts) {
        /** An index that does not tell when it changed. */
        public static final State UNKNOWN = new State(-1, Set.of());

        public State {
            parts = Set.copyOf(parts);
        }
    }

    /** Another one after the index changed. */
    State state(SearchSession index);

    /** The terms that most documents hold, at most so many, in the order of their letters; none where the index cannot tell. */
    List<Word> terms(SearchSession index, int most);

    /** The same of the words as they are printed, with their particles. */
    List<Word> printed(SearchSession index, int most);
}
