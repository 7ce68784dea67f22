/** The text of a report: its normal form, words, sentences and quotation marks. */
@NullMarked
package kr.hanmadi.extraction.text;

import org.jspecify.annotations.NullMarked;
