/** What code and word lists come to as a number, so that whatever they made can be told to be out of date. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package kr.hanmadi.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
