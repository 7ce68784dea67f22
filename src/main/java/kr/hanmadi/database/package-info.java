/**
 * The embedded PostgreSQL for installations without their own: its folder, its lock, and how a command finds the
 * server that runs on it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.hanmadi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
