package kr.hanmadi.search;

import kr.hanmadi.TestOpenSearch;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Asks the judged queries on an OpenSearch cluster: the same tests, the same answers. Of the questions what somebody said a
 * fifth is asked, every way and everyone among them.
 */
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = TestOpenSearch.class)
class JudgedSearchOnOpenSearchIntegrationTests extends JudgedSearchIntegrationTests {
    /** No divisor of the number of ways, so that each person is asked in other ways. */
    @Override
    int questionsForOneAsked() {
        return 5;
    }
}
