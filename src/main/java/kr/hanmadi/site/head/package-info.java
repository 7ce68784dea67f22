/** The heads of pages for machines: descriptions, feeds, schema.org, pictures for link previews. */
@NullMarked
package kr.hanmadi.site.head;

import org.jspecify.annotations.NullMarked;
