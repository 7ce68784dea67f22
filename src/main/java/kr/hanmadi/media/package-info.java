/**
 * Pictures as editors give them, made into what readers are sent: nothing is served as it came in. What comes in is
 * distrusted: its kind is told by its content, and its size is bounded before it is unpacked. Knows nothing of articles.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kr.hanmadi.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
