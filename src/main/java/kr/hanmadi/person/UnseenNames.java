package kr.hanmadi.person;

import org.jspecify.annotations.Nullable;

/**
 * The names in a text that readers or searches may not see, as masks are written.
 *
 * @param hidden what readers see in their place; null where none is hidden
 * @param unlisted what the index reads in their place; null where all are in searches
 */
public record UnseenNames(@Nullable String hidden, @Nullable String unlisted) {}
