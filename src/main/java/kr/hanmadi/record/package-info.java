/**
 * What people, forums, articles and quotations share: their verbs tell what they changed, and whatever follows the
 * record (index, kept pages, trail) hears of it before the commit. Callers have nothing to remember.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package kr.hanmadi.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
