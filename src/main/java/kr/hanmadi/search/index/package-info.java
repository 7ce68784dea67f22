/** The index: its documents and fields, where it lies, and how it follows the record. */
@NullMarked
package kr.hanmadi.search.index;

import org.jspecify.annotations.NullMarked;
