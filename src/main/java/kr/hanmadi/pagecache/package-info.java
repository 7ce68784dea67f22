/** Readers' pages, kept from one change of the record to the next. */
@ApplicationModule(allowedDependencies = {"web", "database"})
@NullMarked
package kr.hanmadi.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
