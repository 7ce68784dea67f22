package kr.hanmadi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a real PostgreSQL and a real index, with a server on a free port. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = HanmadiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hanmadi.ingest.interval=100ms",
            "hanmadi.search.check-interval=300ms",
            "hanmadi.warm-up.calls=0",
            // all tests ask from one network
            "hanmadi.api.calls-per-minute=1000000",
            "hanmadi.webhooks.private-networks=true",
            "hanmadi.webhooks.check-interval=500ms",
            "spring.jpa.properties.hibernate.search.coordination.event_processor.polling_interval=40",
            // a test that empties the record takes changes from under the index, which otherwise asks for each of
            // them twenty times, every two seconds
            "spring.jpa.properties.hibernate.search.coordination.event_processor.event_lock_retry_delay=0"
        })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface IntegrationTest {}
