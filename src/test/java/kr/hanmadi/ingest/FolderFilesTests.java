package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTests {
    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void aFolderBesideASecret() throws IOException {
        folder = Files.createDirectories(place.resolve("reports/2025")).getParent();
        Files.writeString(folder.resolve("b.txt"), "글");
        Files.writeString(folder.resolve("2025/a.txt"), "글");
        Files.writeString(folder.resolve(".hidden.txt"), "글");
        Files.writeString(place.resolve("secret.txt"), "비밀");
        Files.writeString(Files.createDirectory(place.resolve("elsewhere")).resolve("far.txt"), "비밀");
    }

    @Test
    void listsItsFilesInOrder() {
        assertThat(FolderFiles.of(folder).files())
                .containsExactly(folder.resolve("2025/a.txt"), folder.resolve("b.txt"));
    }

    @Test
    void noLinkLeadsOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("out.txt"), place.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("relative.txt"), Path.of("../secret.txt"));
        Files.createSymbolicLink(folder.resolve("folder"), place.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("2025/system.txt"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("nowhere.txt"), place.resolve("gone.txt"));
        Files.createSymbolicLink(folder.resolve("twice.txt"), folder.resolve("out.txt"));
        // a folder whose name begins with the same letters is another one
        Files.writeString(
                Files.createDirectory(place.resolve("reports-private")).resolve("x.txt"), "비밀");
        Files.createSymbolicLink(folder.resolve("near.txt"), place.resolve("reports-private/x.txt"));
        var found = FolderFiles.of(folder);
        assertThat(found.files()).containsExactly(folder.resolve("2025/a.txt"), folder.resolve("b.txt"));
        assertThat(found.outside()).hasSize(7);
    }

    @Test
    void aLinkInsideIsReadAndRoundsEnd() throws IOException {
        Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("2025/a.txt"));
        Files.createSymbolicLink(folder.resolve("2025/round"), folder);
        Files.createSymbolicLink(folder.resolve("self.txt"), Path.of("self.txt"));
        Files.createSymbolicLink(folder.resolve("up"), place);
        var found = FolderFiles.of(folder);
        assertThat(found.files())
                .containsExactly(folder.resolve("2025/a.txt"), folder.resolve("b.txt"), folder.resolve("c.txt"));
        assertThat(found.outside()).containsExactlyInAnyOrder(folder.resolve("self.txt"), folder.resolve("up"));
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        var named = Files.createSymbolicLink(place.resolve("named"), folder);
        assertThat(FolderFiles.of(named).files()).containsExactly(named.resolve("2025/a.txt"), named.resolve("b.txt"));
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBeUnreadable() {
        var gone = place.resolve("gone");
        assertThat(FolderFiles.of(gone).unreadable()).containsExactly(gone);
    }
}
