package kr.hanmadi.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.hanmadi.IntegrationTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A portal with an address of its own, by https, in which nothing is filed but what a test files. All tests of this kind
 * share one, for it takes long to start: a test that counts what there is empties it before and after.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import({FictionalRecord.class, RequestQueries.class})
@TestPropertySource(
        properties = {
            "hanmadi.ingest.worker=false",
            "hanmadi.site.base-url=https://hanmadi.example",
            "hanmadi.publisher.registration=가나 아00000"
        })
public @interface FictionalRecordTest {}
