/**
 * The PostgreSQL that comes with the portal, for whoever has none: its folder, its lock, and how a command finds the
 * server that runs on it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.hanmadi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
