/** Keeping the portal: backup and restore of the whole record, the check of its integrity, the read-only mode. */
@ApplicationModule(allowedDependencies = {"web", "database", "record"})
@NullMarked
package kr.hanmadi.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
