/** The command line: {@code bin/hanmadi serve, import, extract, reindex, sample}. */
@ApplicationModule(
        allowedDependencies = {
            "field",
            "document",
            "extraction",
            "extraction :: report",
            "ingest",
            "record",
            "search",
            "database",
            "sample"
        })
@NullMarked
package kr.hanmadi.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
