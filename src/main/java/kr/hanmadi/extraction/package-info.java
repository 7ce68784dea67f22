/**
 * Reading a report: plain text in, {@link kr.hanmadi.extraction.report.Report} out. Pure functions without clock, I/O or
 * database; the same text always gives the same report, and no name is invented.
 */
@ApplicationModule(allowedDependencies = {"field", "version"})
@NullMarked
package kr.hanmadi.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
