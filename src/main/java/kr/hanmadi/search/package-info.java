/** Korean full-text search over the record: what is searchable, how queries are read, and an index that follows. */
@ApplicationModule(
        allowedDependencies = {
            "field",
            "person",
            "forum",
            "article",
            "quote",
            "topic",
            "record",
            "database",
            "version",
            "web"
        })
@NullMarked
package kr.hanmadi.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
