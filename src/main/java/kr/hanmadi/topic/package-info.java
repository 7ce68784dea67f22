/** Words that stand out, by statistics, and the topics that editors make of them. */
@ApplicationModule(allowedDependencies = {"address", "person", "forum", "article", "quote", "record"})
@NullMarked
package kr.hanmadi.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
