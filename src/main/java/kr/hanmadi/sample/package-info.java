/** Fictional reports from a seed, to fill a portal and to measure with; each knows how it is to be read. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.hanmadi.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
