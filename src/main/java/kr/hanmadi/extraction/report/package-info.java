/** What a report says once it is read: passages, bylines, forum, people and quotations with their evidence. */
@NamedInterface("report")
@NullMarked
package kr.hanmadi.extraction.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
