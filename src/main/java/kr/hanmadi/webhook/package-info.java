/** What other programs are told of articles: addresses, signed messages, and how each was taken. */
@ApplicationModule(allowedDependencies = {"article", "record", "web", "database"})
@NullMarked
package kr.hanmadi.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
