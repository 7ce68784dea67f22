package kr.hanmadi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command of the README and of CONTRIBUTING, as it is printed there, run from the built jar in a folder of its own. A
 * command that is new there must be run here, or be listed with the reason why it cannot be.
 */
class CommandsIntegrationTests {
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("./mvnw spring-boot:run", "builds the program; the jar that is run here has the same main class"),
            Map.entry("./mvnw verify", "runs this very test"),
            Map.entry("./mvnw test -Dtest=NameTests", "names a class that is yet to be written"),
            Map.entry("./mvnw verify -Dit.test=NameIntegrationTests", "names a class that is yet to be written"),
            Map.entry("./mvnw spotless:apply", "rewrites the sources"),
            Map.entry(".ci/run", "installs programs and runs this very test"),
            Map.entry(
                    "SPRING_DATASOURCE_URL=jdbc:postgresql://localhost:5432/hanmadi SPRING_DATASOURCE_USERNAME=hanmadi"
                            + " SPRING_DATASOURCE_PASSWORD=… ./mvnw spring-boot:run",
                    "needs a PostgreSQL of one's own; every other test runs on one"),
            Map.entry(
                    "./mvnw -DskipTests package && bin/hanmadi docker-env && docker compose up --build",
                    "needs Docker; docker-env is run here"),
            Map.entry("docker compose --profile scale up --build", "needs Docker"),
            Map.entry("docker compose exec database pg_dump -U hanmadi -Fc hanmadi > hanmadi.dump", "needs Docker"),
            Map.entry("docker compose logs portal", "needs Docker"));

    private static final String BEHIND_A_PROXY =
            "bin/hanmadi serve --server.address=127.0.0.1 --hanmadi.site.base-url=https://news.example.org"
                    + " --server.forward-headers-strategy=native"
                    + " '--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1'";

    private static final String REPORT = """
            솔빛시 모래톱 지키기 토론회 열려
            [솔빛일보 = 홍길동 기자] 지난 5일 솔빛시의회에서 ‘제1회 모래톱 지키기 토론회’가 열렸다.
            성춘향 한빛대 교수는 “모래톱을 먼저 살펴야 한다”고 말했다.
            """;

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern COMMAND = Pattern.compile("(\\w+=\\S+ )*(bin/hanmadi|\\./mvnw|docker|\\.ci/run)\\b.*");

    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    /** A start is what takes the time here: less of it is spent on making the code quick. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dhanmadi.warm-up.calls=100";

    @TempDir
    Path folder;

    private final Set<String> ran = new LinkedHashSet<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Path home;
    private Path program;
    private Path report;
    private int port;

    /** What a command said, and how it ended. */
    private record Answer(int code, String out) {}

    /** A copy of the program that shares nothing with the repository but the jar. */
    @BeforeEach
    void install() throws IOException {
        home = folder.resolve("home");
        program = Files.createDirectories(folder.resolve("program"));
        for (var file : new String[] {"bin/hanmadi", ".mvn/find-jdk.sh"}) {
            Files.createDirectories(program.resolve(file).getParent());
            Files.copy(ROOT.resolve(file), program.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (var file : new String[] {"src", "seeds", "pom.xml"}) {
            Files.createSymbolicLink(program.resolve(file), ROOT.resolve(file));
        }
        Files.createSymbolicLink(
                Files.createDirectories(program.resolve("target")).resolve("hanmadi-0.jar"), jar());
        report = Files.writeString(folder.resolve("report.txt"), REPORT);
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    /** The jar that Maven packages before it runs this test. */
    private static Path jar() throws IOException {
        var target = Files.createDirectories(ROOT.resolve("target"));
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("hanmadi-.*(?<!-sources|-javadoc)\\.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new AssertionError(
                            "No jar in %s, which is run here: ./mvnw -DskipTests package".formatted(target)));
        }
    }

    @Test
    void everyCommandOfTheReadmeAnswers() throws Exception {
        var server = start("bin/hanmadi serve");
        try {
            withoutTheServer();
            isOpen(server, "bin/hanmadi serve");
            besideTheServer();
            var second = run("bin/hanmadi serve");
            assertThat(second.out()).contains(home + ")로", "이미 돌고 있습니다. http://localhost:" + port, "서버를 열지 못했습니다");
            assertThat(second.code()).isEqualTo(1);
        } finally {
            stop(server);
        }
        assertThat(server.exitValue()).isEqualTo(143);
        assertThat(log("bin/hanmadi serve"))
                .content()
                .contains("첫 관리자를 만들려면", "http://localhost:%d/setup/".formatted(port));

        behindAProxy();

        var alone = run("bin/hanmadi import PATH…", " %s/gone.txt".formatted(folder));
        assertThat(alone.out())
                .contains(
                        "서버가 돌고 있지 않아",
                        "들여옴 0건, 그대로 1건, 실패 1건",
                        "%s/gone.txt: 파일을 열 수 없습니다. 파일이 있는지, 읽을 권한이 있는지 확인해 주세요.".formatted(folder),
                        "검색 색인까지 마쳤습니다.");
        assertThat(alone.code()).isEqualTo(1);

        var printed = printed(Files.readString(ROOT.resolve("README.md")));
        printed.addAll(printed(Files.readString(ROOT.resolve("CONTRIBUTING.md"))));
        assertThat(printed).hasSizeGreaterThan(15).contains("bin/hanmadi serve");
        ran.addAll(NOT_RUN.keySet());
        assertThat(ran).containsExactlyInAnyOrderElementsOf(printed);
    }

    private void withoutTheServer() throws Exception {
        assertThat(run("bin/hanmadi docker-env")).isEqualTo(new Answer(0, program + "/.env를 만들었습니다."));
        assertThat(run("bin/hanmadi docker-env").out()).endsWith(".env가 이미 있어 그대로 둡니다.");
        assertThat(program.resolve(".env")).content().startsWith("HANMADI_DATABASE_PASSWORD=");
        var extracted = run("bin/hanmadi extract [--format json\\|text] [--published DAY] PATH…");
        assertThat(extracted.out()).contains("성춘향");
        assertThat(extracted.code()).isZero();
        assertThat(run("HANMADI_HOME=/tmp/full bin/hanmadi …").out()).startsWith("한마디");
        assertThat(shell("bin/hanmadi publish"))
                .isEqualTo(new Answer(2, "모르는 말입니다: publish\n쓰는 법: bin/hanmadi --help"));
    }

    /** What the proxy says of the client is believed: https, the public name, cookies for https alone. */
    private void behindAProxy() throws Exception {
        var server = start(BEHIND_A_PROXY);
        try {
            isOpen(server, BEHIND_A_PROXY);
            var secure = answer("/login", "X-Forwarded-Proto", "https");
            assertThat(secure.statusCode()).isEqualTo(200);
            assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(secure.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.contains("; Secure"));
            var plain = answer("/", "Accept", "text/html");
            assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(plain.body()).contains("https://news.example.org/").doesNotContain("http://localhost");
        } finally {
            stop(server);
        }
        assertThat(server.exitValue()).isEqualTo(143);
    }

    /** Waits for a server that is about to open; a slow machine is given the time that it needs. */
    private void isOpen(Process server, String printed) throws Exception {
        for (var end = Instant.now().plus(LONGEST_START);
                !page("/actuator/health").contains("UP"); ) {
            assertThat(server.isAlive() && Instant.now().isBefore(end))
                    .as("%s opens the portal; it says:%n%s", printed, Files.readString(log(printed)))
                    .isTrue();
            Thread.sleep(200);
        }
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(Duration.ofMinutes(2))).isTrue();
    }

    private void besideTheServer() throws Exception {
        var imported = run("bin/hanmadi import [--publish] [--full-text] [--published DAY] [--outlet NAME]"
                + " [--source-url URL] [--licence TERMS] PATH…");
        assertThat(imported).isEqualTo(new Answer(0, "들여옴 1건, 그대로 0건, 실패 0건\n검색 색인까지 마쳤습니다."));
        var found = page("/search?type=article&q=" + URLEncoder.encode("모래톱", StandardCharsets.UTF_8));
        assertThat(found).contains("푸른매체");
        var article = Pattern.compile("href=\"(/articles/[^\"]+)\"").matcher(found);
        assertThat(article.find()).isTrue();
        assertThat(page(article.group(1))).contains("푸른매체", "https://example.org/original", "공공누리 제1유형");

        assertThat(run("bin/hanmadi sample --publish 5000").out()).startsWith("들여옴 4건, 그대로 0건, 실패 0건");
        assertThat(run("bin/hanmadi sample [--publish] [--seed S] [--until DAY] N")
                        .code())
                .isZero();
        var rebuilt = run("bin/hanmadi reindex");
        assertThat(rebuilt.out()).matches("색인 [0-9,]+건을 다시 만들었습니다\\.");
        assertThat(rebuilt.code()).isZero();

        var saved = run("bin/hanmadi backup [FILE]");
        assertThat(saved.out()).contains("backup.jsonl.gz에 표 ");
        assertThat(saved.code()).isZero();
        assertThat(shell(filled("bin/hanmadi backup [FILE]")).out()).contains("이미 있는 파일입니다");
        assertThat(run("bin/hanmadi check")).isEqualTo(new Answer(0, "어긋난 것이 없습니다."));
        assertThat(run("bin/hanmadi rescue EMAIL"))
                .isEqualTo(new Answer(1, "이 이메일을 쓰는 열린 계정이 없습니다: nobody@example.com"));
        assertThat(run("bin/hanmadi restore [--replace] FILE"))
                .isEqualTo(new Answer(1, "서버가 돌고 있어 복원하지 않았습니다.\n서버를 멈추고 다시 해 주세요."));
    }

    /** Runs a command of the README with every option that it may have. */
    private Answer run(String printed) throws Exception {
        return run(printed, "");
    }

    private Answer run(String printed, String more) throws Exception {
        ran.add(printed);
        return shell(filled(printed) + more);
    }

    private Process start(String printed) throws IOException {
        ran.add(printed);
        return process(filled(printed), log(printed));
    }

    private Path log(String printed) {
        return folder.resolve("server-%08x.log".formatted(printed.hashCode()));
    }

    private String filled(String printed) {
        return printed.replace("json\\|text", "json")
                .replaceAll("[\\[\\]]", "")
                .replace("/tmp/full bin/hanmadi …", folder + "/full bin/hanmadi --version")
                .replace("5000", "4")
                .replace(" FILE", " " + folder + "/backup.jsonl.gz")
                .replace(" EMAIL", " nobody@example.com")
                .replace(" DAY", " 2025-02-06")
                .replace(" NAME", " 푸른매체")
                .replace(" URL", " https://example.org/original")
                .replace(" TERMS", " '공공누리 제1유형'")
                .replace("--seed S", "--seed 7")
                .replaceAll(" N$", " 3")
                .replace("PATH…", report.toString());
    }

    private Answer shell(String command) throws Exception {
        var log = Files.createTempFile(folder, "command", ".log");
        var process = process(command, log);
        if (!process.waitFor(LONGEST_START)) {
            process.destroy();
            throw new AssertionError("Does not end: " + command + "\n" + Files.readString(log));
        }
        var said = Files.readString(log).replaceFirst("NOTE: Picked up JDK_JAVA_OPTIONS: .*\\R", "");
        return new Answer(process.exitValue(), said.strip());
    }

    private Process process(String command, Path log) throws IOException {
        var builder = new ProcessBuilder("sh", "-c", command.startsWith("HANMADI_HOME") ? command : "exec " + command)
                .directory(program.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "HANMADI_HOME",
                        home.toString(),
                        "SERVER_PORT",
                        String.valueOf(port),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        // it looks for new sources and for a wish to index again as often as in other tests
                        "HANMADI_INGEST_INTERVAL",
                        "100ms",
                        "HANMADI_SEARCH_CHECK_INTERVAL",
                        "300ms",
                        "JDK_JAVA_OPTIONS",
                        QUICK_START));
        return builder.start();
    }

    private String page(String path) {
        try {
            return answer(path, "Accept", "*/*").body();
        } catch (IOException e) {
            return e.toString(); // it does not listen yet
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> answer(String path, String header, String value)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                        .header(header, value)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The commands of blocks of code, lines continued, and those within the text and the tables. */
    private static Set<String> printed(String readme) {
        var commands = new LinkedHashSet<String>();
        BLOCK.matcher(readme)
                .results()
                .flatMap(block -> block.group(1).replaceAll(" *\\\\\n *", " ").lines())
                .forEach(commands::add);
        INLINE.matcher(BLOCK.matcher(readme).replaceAll(""))
                .results()
                .map(inline -> inline.group(1))
                .filter(inline -> COMMAND.matcher(inline).matches())
                .filter(inline -> inline.contains(" ") || inline.equals(".ci/run"))
                .forEach(commands::add);
        return commands;
    }
}
