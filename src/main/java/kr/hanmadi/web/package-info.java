/** What every page shares: not found and gone, paging, Korean dates, response headers, assets, the error pages. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"address", "record", "database"})
@NullMarked
package kr.hanmadi.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
