/**
 * What the fields of the record may hold, said once for reading, record, database and forms: how long they may be, and
 * the words they choose from.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package kr.hanmadi.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
