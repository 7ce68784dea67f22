/** Mails, where a mail server is configured. */
@ApplicationModule(allowedDependencies = "web")
@NullMarked
package kr.hanmadi.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
