package kr.hanmadi.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hanmadi.HanmadiApplication;
import kr.hanmadi.database.LongConnections;
import kr.hanmadi.database.RunningServer;
import kr.hanmadi.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The way of a command to the record: beside a running server only a connection, whose worker does the work; where no
 * server runs, the application itself without its pages.
 */
final class RecordAccess implements AutoCloseable {
    private static final List<String> FILING = List.of();
    private static final List<String> NOTHING_FILED =
            List.of("--hanmadi.ingest.worker=false", "--hanmadi.ingest.seeds=classpath*:no-seeds");

    private final Connection connection;
    private final @Nullable ConfigurableApplicationContext application;

    private RecordAccess(Connection connection, @Nullable ConfigurableApplicationContext application) {
        this.connection = connection;
        this.application = application;
    }

    /**
     * For commands that file: the index is written too, but beside a database of one's own, which has its server.
     *
     * @throws StartRefused while the portal only reads
     */
    static RecordAccess open(CommandSpec command) throws SQLException {
        var record = open(!hasOwnDatabase(), command, FILING);
        try (var select = record.connection().createStatement();
                var row = select.executeQuery("select is_read_only()")) {
            row.next();
            if (row.getBoolean(1)) {
                record.close();
                throw new StartRefused("한마디가 읽기 전용이라 아무것도 들여오지 않았습니다.", "데스크의 관리 화면에서 읽기 전용을 끄고 다시 해 주세요.");
            }
        }
        return record;
    }

    /** For commands that only look at the record. */
    static RecordAccess openToRead(CommandSpec command) throws SQLException {
        return open(false, command, NOTHING_FILED);
    }

    /** For a command that changes an account and nothing of the record. */
    static RecordAccess openForAccounts(CommandSpec command) throws SQLException {
        return open(false, command, NOTHING_FILED);
    }

    /**
     * For a command that replaces the record.
     *
     * @throws StartRefused while a server runs on the folder
     */
    static RecordAccess openAlone(CommandSpec command) throws SQLException {
        if (!hasOwnDatabase() && RunningServer.find(home()).isPresent()) {
            throw new StartRefused("서버가 돌고 있어 복원하지 않았습니다.", "서버를 멈추고 다시 해 주세요.");
        }
        return open(true, command, NOTHING_FILED);
    }

    /** For commands that need the index written now. */
    static RecordAccess openWithIndex(CommandSpec command) throws SQLException {
        return open(true, command, FILING);
    }

    private static RecordAccess open(boolean withIndex, CommandSpec command, List<String> settings)
            throws SQLException {
        var err = command.commandLine().getErr();
        var home = home();
        var server = hasOwnDatabase() ? Optional.<RunningServer>empty() : RunningServer.find(home);
        if (server.isPresent()) {
            return new RecordAccess(server.get().connect(), null);
        }
        if (!hasOwnDatabase()) {
            err.println("서버가 돌고 있지 않아 데이터베이스를 직접 엽니다.");
            RunningServer.command(home).ifPresent(other -> err.println(other + "이 끝나기를 기다립니다."));
        }
        var application = start(home, withIndex, command.name(), settings);
        return new RecordAccess(application.getBean(LongConnections.class).open(), application);
    }

    private static boolean hasOwnDatabase() {
        return System.getenv("SPRING_DATASOURCE_URL") != null;
    }

    /** The folder that the server uses: {@code bin/hanmadi} names it, otherwise var in the working directory. */
    private static Path home() {
        var named = System.getProperty("hanmadi.home", System.getenv("HANMADI_HOME"));
        return Path.of(named == null ? "var" : named).toAbsolutePath().normalize();
    }

    private static ConfigurableApplicationContext start(
            Path home, boolean withIndex, String command, List<String> settings) {
        System.setOut(System.err); // the log is no result
        var arguments = Stream.of(
                // -1: the application has its pages, but opens no port
                "--server.port=-1",
                "--hanmadi.home=" + home,
                "--hanmadi.command=" + command,
                "--hanmadi.search.patience=0s", // beside a portal it has the portal do it
                "--hanmadi.search.indexing=" + withIndex);
        return new SpringApplicationBuilder(HanmadiApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "error"))
                .run(Stream.concat(arguments, settings.stream()).toArray(String[]::new));
    }

    /** Whether a server runs on the same record. */
    boolean isBesideServer() {
        return application == null;
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        if (application != null) {
            application.close();
        }
    }
}
