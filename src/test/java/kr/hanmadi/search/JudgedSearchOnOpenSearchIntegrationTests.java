package kr.hanmadi.search;

import kr.hanmadi.TestOpenSearch;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Asks the judged queries on an OpenSearch cluster: the same tests, the same answers. */
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = TestOpenSearch.class)
class JudgedSearchOnOpenSearchIntegrationTests extends JudgedSearchIntegrationTests {}
