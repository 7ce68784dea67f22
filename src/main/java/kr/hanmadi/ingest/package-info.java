/** From raw text to the record: staging of sources, the Flyway-backed importer, and the filing of what was read. */
@ApplicationModule(
        allowedDependencies = {
            "field",
            "document",
            "extraction",
            "extraction :: report",
            "person",
            "forum",
            "article",
            "quote",
            "database"
        })
@NullMarked
package kr.hanmadi.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
