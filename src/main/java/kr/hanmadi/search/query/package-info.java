/** The query language: every typed text becomes a tree. */
@NullMarked
package kr.hanmadi.search.query;

import org.jspecify.annotations.NullMarked;
