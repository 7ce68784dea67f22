/** The command line: {@code bin/hanmadi serve, import, extract, reindex, sample, backup, restore, check, rescue}. */
@ApplicationModule(
        allowedDependencies = {
            "account",
            "field",
            "document",
            "extraction",
            "extraction :: report",
            "ingest",
            "record",
            "search",
            "search :: api",
            "database",
            "sample",
            "upkeep"
        })
@NullMarked
package kr.hanmadi.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
