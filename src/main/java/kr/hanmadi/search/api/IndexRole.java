package kr.hanmadi.search.api;

/** What a process has to do with the search index. */
public enum IndexRole {
    /** It keeps the index and answers from it. */
    KEEPER,
    /** Another portal on the same database keeps an index of its own; this one finds people by name only. */
    SECOND,
    /** It was started without an index. */
    NONE
}
