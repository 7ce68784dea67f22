package kr.hanmadi.quote;

/** How many names of a list begin with one letter. */
record LetterCount(String letter, long names) {}
