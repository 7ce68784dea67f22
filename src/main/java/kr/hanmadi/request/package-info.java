/** What readers ask us to correct: the form, its receipt, and the list that the desk reads. */
@ApplicationModule(allowedDependencies = {"address", "person", "article", "quote", "web"})
@NullMarked
package kr.hanmadi.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
