/** Forums: 토론회, 세미나, 공청회 and the like, their days, places, programmes and backers. */
@ApplicationModule(allowedDependencies = {"field", "address", "person", "record"})
@NullMarked
package kr.hanmadi.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
