/** Quotations, who said them and why we think so; and the reference ledger of every place that refers to a person. */
@ApplicationModule(allowedDependencies = {"field", "address", "person", "forum", "article", "record"})
@NullMarked
package kr.hanmadi.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
