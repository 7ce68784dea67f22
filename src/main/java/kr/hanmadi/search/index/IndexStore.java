package kr.hanmadi.search.index;

import java.util.Map;

/** Where the index lies: a folder of this machine, or a cluster that several nodes share. */
public interface IndexStore {
    /** The name by which the record remembers the index that it keeps up to date. */
    String home();

    /** Whether several nodes keep it together. */
    boolean isShared();

    /** Takes it for this process alone, before anything opens it; false when another process has it. */
    boolean lock();

    /** Leaves it to others. */
    void unlock();

    /** What Hibernate Search has to know of it, when this process writes it or only reads it. */
    Map<String, Object> properties(boolean writing);

    /** Whether it can be asked at all. */
    boolean answers();

    /** Whether everything of the record went in. */
    boolean isComplete();

    void markComplete();

    void markIncomplete();

    /** Whether what it holds can be read to its end. */
    boolean isSound();

    /** How the values of facets are counted there. */
    FacetCounter counts();

    /** Which words it holds. */
    IndexedWords indexedWords();
}
