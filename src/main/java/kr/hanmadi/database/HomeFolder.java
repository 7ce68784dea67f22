package kr.hanmadi.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/** The folder {@code var} that holds everything the portal keeps: database, index, lock. Only its owner may look in. */
final class HomeFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final long LEAST_SPACE = 200L * 1024 * 1024;

    private final Path path;

    HomeFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder where there is none, and says plainly when it cannot be used. */
    Path prepare() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OWNER_ONLY);
            }
            var probe = Files.createTempFile(path, "probe", null);
            UserPrincipal me = Files.getOwner(probe);
            Files.delete(probe);
            refuseForeign(path, me);
            refuseForeign(path.resolve("postgresql"), me);
        } catch (FileSystemException e) {
            throw new StartRefused(
                    "자료 폴더 %s에 쓸 수 없습니다.".formatted(path),
                    "폴더의 권한과 디스크를 확인하거나, 환경 변수 HANMADI_HOME에 쓸 수 있는 폴더를 적어 다시 시작해 주세요.",
                    e);
        } catch (IOException e) {
            throw new StartRefused("자료 폴더 %s를 열 수 없습니다: %s".formatted(path, e.getMessage()), "디스크를 확인해 주세요.", e);
        }
        return path;
    }

    /** PostgreSQL serves a folder only to the user who made it. */
    private void refuseForeign(Path folder, UserPrincipal me) throws IOException {
        if (Files.exists(folder) && !Files.getOwner(folder).equals(me)) {
            throw new StartRefused(
                    "자료 폴더 %s는 다른 사용자(%s)가 만든 것이라 %s 사용자로는 열 수 없습니다."
                            .formatted(folder, Files.getOwner(folder).getName(), me.getName()),
                    "그 사용자로 다시 시작하거나, 폴더를 옮긴 뒤 다시 시작하거나, 환경 변수 HANMADI_HOME에 다른 폴더를 적어 주세요.");
        }
    }

    /** A database that runs out of disk in the middle is worse than one that does not start. */
    void refuseWithoutSpace() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < LEAST_SPACE) {
                throw new StartRefused(
                        "자료 폴더 %s가 있는 디스크에 남은 자리가 %dMB뿐입니다.".formatted(path, free / (1024 * 1024)),
                        "%dMB 이상 비운 뒤 다시 시작해 주세요.".formatted(LEAST_SPACE / (1024 * 1024)));
            }
        } catch (IOException e) {
            throw new StartRefused("자료 폴더 %s가 있는 디스크를 읽을 수 없습니다.".formatted(path), "디스크를 확인해 주세요.", e);
        }
    }
}
