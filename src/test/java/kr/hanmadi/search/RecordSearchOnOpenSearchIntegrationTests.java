package kr.hanmadi.search;

import kr.hanmadi.TestOpenSearch;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Searches in the seed report on an OpenSearch cluster: the same tests, the same answers. */
@ActiveProfiles("opensearch")
@ContextConfiguration(initializers = TestOpenSearch.class)
class RecordSearchOnOpenSearchIntegrationTests extends RecordSearchIntegrationTests {}
