package kr.hanmadi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A real OpenSearch with its Nori plugin, from Maven's artifacts, in a process of its own because its Lucene is not ours.
 * One a JVM; every application context has indexes of its own.
 */
public final class TestOpenSearch implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** OpenSearch's runner takes the first free port behind this one, up to 9299. */
    private static final int BEHIND_PORT = 9260;

    private static final Pattern LISTENING = Pattern.compile(".*HttpServerTransport.*publish_address \\{(.*?)}.*");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Holder {
        static final String ADDRESS = start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "hanmadi.search.cluster.uri=http://" + Holder.ADDRESS,
                        "hanmadi.search.cluster.prefix=test" + COUNT.incrementAndGet())
                .applyTo(context);
    }

    private static String start() {
        try {
            var home = Files.createTempDirectory("hanmadi-test-opensearch");
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Xmx512m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            Files.readString(Path.of("target", "opensearch.classpath"))
                                    .strip(),
                            "org.codelibs.opensearch.runner.OpenSearchRunner",
                            "-basePath",
                            home.toString(),
                            "-numOfNode",
                            "1",
                            "-baseHttpPort",
                            String.valueOf(BEHIND_PORT),
                            "-clusterName",
                            "hanmadi-test",
                            "-pluginTypes",
                            "org.opensearch.plugin.analysis.nori.AnalysisNoriPlugin"))
                    .redirectErrorStream(true)
                    .start();
            SpringApplication.getShutdownHandlers().add(process::destroy);
            var said = process.inputReader(StandardCharsets.UTF_8);
            var address = address(said);
            Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(BufferedReader said) throws IOException {
        var all = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return listening.group(1);
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("OpenSearch did not start:\n" + all);
    }
}
