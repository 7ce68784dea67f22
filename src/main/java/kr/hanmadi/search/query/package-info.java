/** The query language: what was typed becomes a tree, whatever was typed. */
@NullMarked
package kr.hanmadi.search.query;

import org.jspecify.annotations.NullMarked;
