/** How long the fields of the record may be: one place that reading, record, database and forms share. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package kr.hanmadi.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
