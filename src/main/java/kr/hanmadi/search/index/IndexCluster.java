package kr.hanmadi.search.index;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import kr.hanmadi.search.index.SearchSettings.Cluster;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The index in an OpenSearch cluster that several nodes share: {@code hanmadi-<mapping version>-quote} and so on. A mark
 * in the mapping of each says that everything of the record went in; it goes when the index goes.
 */
final class IndexCluster implements IndexStore {
    private static final Logger log = LoggerFactory.getLogger(IndexCluster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String COMPLETE = "complete";
    private static final ParameterizedTypeReference<Map<String, Described>> DESCRIBED =
            new ParameterizedTypeReference<>() {};

    private final Cluster cluster;
    private final RestClient client;
    private final String indexes;
    private final AtomicBoolean silent = new AtomicBoolean();

    private record Described(Mappings mappings) {}

    @SuppressWarnings("UnusedVariable") // as OpenSearch names it
    private record Mappings(@Nullable Map<String, Object> _meta) {}

    private record Health(String status) {}

    IndexCluster(Cluster cluster) {
        this.cluster = cluster;
        this.indexes = IndexMapping.NAMES.stream().map(this::name).collect(Collectors.joining(","));
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(cluster.uri())
                .defaultHeaders(headers -> {
                    if (cluster.username() != null && cluster.password() != null) {
                        headers.setBasicAuth(cluster.username(), cluster.password());
                    }
                })
                .build();
    }

    private String name(String index) {
        return cluster.prefix() + "-" + IndexMapping.VERSION + "-" + index;
    }

    @Override
    public String home() {
        return "cluster";
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean lock() {
        return true;
    }

    @Override
    public void unlock() {}

    /** The portal starts without the cluster too: nothing is asked of it before the application is ready. */
    @Override
    public Map<String, Object> properties(boolean writing) {
        var properties = new HashMap<String, Object>(Map.of(
                "hibernate.search.backend.type", "elasticsearch",
                "hibernate.search.backend.uris", cluster.uri().toString(),
                "hibernate.search.backend.version", "opensearch:3.4",
                "hibernate.search.backend.version_check.enabled", "false",
                "hibernate.search.backend.layout.strategy", new Layout(),
                "hibernate.search.backend.analysis.configurer", new ClusterAnalysis(),
                "hibernate.search.schema_management.strategy", "none",
                // a cluster in one container has no other node to copy to
                "hibernate.search.schema_management.minimal_required_status", "yellow"));
        if (cluster.username() != null && cluster.password() != null) {
            properties.put("hibernate.search.backend.username", cluster.username());
            properties.put("hibernate.search.backend.password", cluster.password());
        }
        return properties;
    }

    @Override
    public boolean answers() {
        try {
            client.get().uri("/_cluster/health").retrieve().toBodilessEntity();
            if (silent.getAndSet(false)) {
                log.info("OpenSearch at {} answers again", cluster.uri());
            }
            return true;
        } catch (RestClientException e) {
            if (!silent.getAndSet(true)) {
                log.warn("OpenSearch at {} does not answer: {}", cluster.uri(), e.toString());
            }
            return false;
        }
    }

    @Override
    public boolean isComplete() {
        try {
            var described =
                    client.get().uri("/{indexes}/_mapping", indexes).retrieve().body(DESCRIBED);
            return described != null
                    && described.size() == IndexMapping.NAMES.size()
                    && described.values().stream()
                            .allMatch(each -> each.mappings()._meta() instanceof Map<String, Object> meta
                                    && Boolean.TRUE.equals(meta.get(COMPLETE)));
        } catch (HttpClientErrorException.NotFound e) {
            return false;
        }
    }

    @Override
    public void markComplete() {
        mark(true);
    }

    @Override
    public void markIncomplete() {
        try {
            mark(false);
        } catch (HttpClientErrorException.NotFound e) {
            log.debug("No index exists yet");
        }
    }

    private void mark(boolean complete) {
        put("/{indexes}/_mapping", Map.of("_meta", Map.of(COMPLETE, complete)));
    }

    private void put(String path, Object body) {
        client.put()
                .uri(path, indexes)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    @Override
    public FacetCounter counts() {
        return new ElasticsearchFacetCounter();
    }

    @Override
    public IndexedWords indexedWords() {
        return new ClusterWords();
    }

    @Override
    public boolean isSound() {
        var health = client.get()
                .uri("/_cluster/health/{indexes}", indexes)
                .retrieve()
                .body(Health.class);
        return health != null && !health.status().equals("red");
    }

    /** One index each, without aliases: a missing one is created again. */
    private final class Layout implements IndexLayoutStrategy {
        @Override
        public String createInitialElasticsearchIndexName(String index) {
            return name(index);
        }

        @Override
        public @Nullable String createWriteAlias(String index) {
            return null;
        }

        @Override
        public @Nullable String createReadAlias(String index) {
            return null;
        }

        @Override
        public String extractUniqueKeyFromElasticsearchIndexName(String name) {
            return name.substring(name("").length());
        }
    }
}
