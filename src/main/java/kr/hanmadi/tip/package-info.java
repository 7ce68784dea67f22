/** What readers tip the newsroom off about: the form, its receipt, and what the desk is told, until its day is over. */
@ApplicationModule(allowedDependencies = {"address", "request", "database", "upkeep", "web"})
@NullMarked
package kr.hanmadi.tip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
