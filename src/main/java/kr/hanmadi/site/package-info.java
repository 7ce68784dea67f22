/** Reader pages: home, articles, forums, speakers and quotations, put together from the record. */
@ApplicationModule(
        allowedDependencies = {
            "field",
            "address",
            "person",
            "forum",
            "media",
            "article",
            "quote",
            "record",
            "topic",
            "search",
            "search :: api",
            "web",
            "pagecache"
        })
@NullMarked
package kr.hanmadi.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
