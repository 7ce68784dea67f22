package kr.hanmadi.search;

/** One result: the row's key, and the words to show; a snippet without pieces leaves that to the page. */
public record Hit(Long id, Snippet snippet) {}
