/** The command line: {@code bin/hanmadi serve, import, extract, reindex}. */
@ApplicationModule(allowedDependencies = {"extraction", "ingest", "database"})
@NullMarked
package kr.hanmadi.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
