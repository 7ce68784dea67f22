/** What stands in an address: the public id that never changes and the readable slug that may. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package kr.hanmadi.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
