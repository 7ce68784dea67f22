/** Editors: who they are, what they may do, how they sign in, and the trail of what they did. */
@ApplicationModule(allowedDependencies = {"database", "web", "pagecache", "mail", "record"})
@NullMarked
package kr.hanmadi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
