/**
 * Documents as newsrooms send them, read as plain text: text in the usual encodings, web pages, Word, Hangul and PDF
 * files, and archives of those. What comes in is distrusted: it is bounded when unpacked, and nothing in it is run or
 * fetched.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.hanmadi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
