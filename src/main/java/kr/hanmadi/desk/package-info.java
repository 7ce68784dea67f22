/** The editors' desk: what came in, what was found in it, and every decision about it, each written down. */
@ApplicationModule(
        allowedDependencies = {
            "field",
            "document",
            "media",
            "person",
            "forum",
            "article",
            "quote",
            "record",
            "ingest",
            "request",
            "tip",
            "topic",
            "search",
            "search :: api",
            "account",
            "mail",
            "web",
            "database",
            "upkeep",
            "webhook"
        })
@NullMarked
package kr.hanmadi.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
