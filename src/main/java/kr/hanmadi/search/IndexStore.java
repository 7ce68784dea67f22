package kr.hanmadi.search;

import java.util.Map;

/** Where the index lies: a folder of this machine, or a cluster that several nodes share. */
interface IndexStore {
    /** By what the record remembers which index it keeps up to date. */
    String home();

    /** What Hibernate Search has to know of it. */
    Map<String, Object> properties();

    /** Whether it can be asked at all. */
    boolean answers();

    /** Whether everything of the record went in. */
    boolean isComplete();

    void markComplete();

    void markIncomplete();

    /** Whether what it holds can be read to its end. */
    boolean isSound();

    /** How the values of facets are counted there. */
    ValueCounts counts();
}
