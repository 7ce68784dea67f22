/** What machines follow: feeds, calendars, site maps and how to search here. */
@ApplicationModule(
        allowedDependencies = {
            "field",
            "address",
            "person",
            "forum",
            "media",
            "article",
            "quote",
            "record",
            "search",
            "search :: api",
            "topic",
            "web"
        })
@NullMarked
package kr.hanmadi.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
