/** Articles: the text, its parts and its publishing states. Pages are put together in {@code site}. */
@ApplicationModule(allowedDependencies = {"field", "address", "media", "person", "forum", "record"})
@NullMarked
package kr.hanmadi.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
