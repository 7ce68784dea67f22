package kr.hanmadi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTests {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> EVERYBODY = PosixFilePermissions.fromString("rwxrwxrwx");

    @TempDir
    Path place;

    @Test
    void everythingInItIsForItsOwnerAlone() throws Exception {
        var home = place.resolve("deep/var");
        try (var server = EmbeddedServer.start(home, "")) {
            assertThat(server.getJdbcUrl()).contains("127.0.0.1");
            try (var files = Files.walk(home)) {
                assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                        .hasSizeGreaterThan(500)
                        .allSatisfy(HomeFolderTests::assertPrivate);
            }
        }
        Files.setPosixFilePermissions(home, EVERYBODY);
        Files.setPosixFilePermissions(Files.createDirectories(home.resolve("postgresql-binaries")), EVERYBODY);
        try (var server = EmbeddedServer.start(home, "")) {
            assertThat(server.getPassword()).isNotBlank();
            assertPrivate(home);
            assertPrivate(home.resolve("postgresql-binaries"));
        }
    }

    @Test
    void aFolderInWhichOthersKeepTheirFilesIsRefused() throws IOException {
        var home = open("shared");
        Files.writeString(home.resolve("letter.txt"), "남의 글");
        var refused = catchThrowableOfType(StartRefused.class, () -> new HomeFolder(home).prepare());
        assertThat(refused).hasMessageContaining("letter.txt").hasMessageContaining("다른 사용자도");
        assertThat(refused.getRemedy()).contains("HANMADI_HOME", "chmod 700");
        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(EVERYBODY);
        Files.setPosixFilePermissions(home, OWNER_ONLY);
        assertThat(new HomeFolder(home).prepare()).isEqualTo(home);
    }

    @Test
    void aFolderOfItsOwnIsClosed() throws IOException {
        for (var name : new String[] {"index", "postgresql-binaries", ".DS_Store"}) {
            var home = open("open" + name);
            Files.createDirectory(home.resolve(name));
            new HomeFolder(home).prepare();
            assertPrivate(home);
        }
    }

    private Path open(String name) throws IOException {
        return Files.setPosixFilePermissions(Files.createDirectory(place.resolve(name)), EVERYBODY);
    }

    private static void assertPrivate(Path file) {
        try {
            assertThat(OWNER_ONLY).as(file.toString()).containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            assertThat(Files.exists(file)).as(file + " went away").isFalse();
        }
    }
}
