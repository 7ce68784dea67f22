/** What has to be said to Tomcat itself: slow bodies, refusals that no page of ours sees, cookies and addresses behind a proxy. */
@NullMarked
package kr.hanmadi.web.tomcat;

import org.jspecify.annotations.NullMarked;
