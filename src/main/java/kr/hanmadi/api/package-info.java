/** The read API {@code /api/v1}: what readers may see, for programs; and the page that describes it. */
@ApplicationModule(
        allowedDependencies = {
            "field",
            "address",
            "person",
            "forum",
            "media",
            "article",
            "quote",
            "topic",
            "search",
            "search :: api",
            "web"
        })
@NullMarked
package kr.hanmadi.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
