package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.Eventually;
import kr.hanmadi.TestOpenSearch;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.index.IndexHealthCheck;
import kr.hanmadi.search.index.IndexMapping;
import kr.hanmadi.search.index.SearchSettings;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Searches on an OpenSearch cluster: the same tests as on the folder, the same answers; and what only a cluster does. One
 * class, so that one cluster and one portal are started for it.
 */
class ClusterSearchIntegrationTests {

    @Retention(RetentionPolicy.RUNTIME)
    @ActiveProfiles("opensearch")
    @ContextConfiguration(initializers = TestOpenSearch.class)
    @interface OnOpenSearch {}

    /** Of the questions what a person said a fifth is asked, every way and everyone among them. */
    @Nested
    @OnOpenSearch
    class JudgedQueries extends JudgedSearchIntegrationTests {
        /** No divisor of the number of ways, so that each person is asked in other ways. */
        @Override
        int questionsForOneAsked() {
            return 5;
        }

        @Override
        String floorOfWords() {
            return "cluster.words.";
        }

        /** Its Nori cuts a few words otherwise than the one that reads the queries: 만들에서, 5천에. */
        @Override
        int mostLost() {
            return 5;
        }

        @Override
        int nounsForOneAsked() {
            return 30;
        }
    }

    @Nested
    @OnOpenSearch
    class TheSeed extends RecordSearchIntegrationTests {
        @Autowired
        SearchSettings settings;

        @Autowired
        IndexHealthCheck keeper;

        @Test
        void theClusterHoldsTheQuotations() {
            assertThat(quotationsInTheCluster()).isPositive();
        }

        @Test
        void deletedIndexesAreRebuiltWithoutTheNames() {
            cluster().delete().uri("/{indexes}", index("*")).retrieve().toBodilessEntity();
            Eventually.holds(
                    "the loss is noticed",
                    () -> !search.find(SearchRequest.of("정동영")).complete());
            Eventually.holds("the indexes are there again", () -> keeper.isReady() && quotationsInTheCluster() > 0);
            seedIsIndexed();
            assertThat(cluster()
                            .get()
                            .uri("/{index}/_settings", index("quote"))
                            .retrieve()
                            .body(String.class))
                    .doesNotContain("user_dictionary");
            findsQuotationsOfTheSpeaker("오순영", "오순영");
        }

        private int quotationsInTheCluster() {
            try {
                var count = cluster()
                        .get()
                        .uri("/{index}/_count", index("quote"))
                        .retrieve()
                        .body(Map.class);
                return (int) Objects.requireNonNull(count).get("count");
            } catch (HttpClientErrorException.NotFound e) {
                return 0;
            }
        }

        private String index(String which) {
            return Objects.requireNonNull(settings.cluster()).prefix() + "-" + IndexMapping.VERSION + "-" + which;
        }

        private RestClient cluster() {
            return RestClient.create(Objects.requireNonNull(settings.cluster()).uri());
        }
    }
}
