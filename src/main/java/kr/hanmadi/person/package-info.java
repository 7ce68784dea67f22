/** People and organisations: who is who, under which names, and where they worked when. */
@ApplicationModule(allowedDependencies = {"address", "record"})
@NullMarked
package kr.hanmadi.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
