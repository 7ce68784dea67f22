package kr.hanmadi.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder {@code var} that holds everything the portal keeps: database, index, lock. Only its owner may look in. */
final class HomeFolder {
    private static final Logger log = LoggerFactory.getLogger(HomeFolder.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    /** What the portal and its database put there, and what a disk of its own has. */
    private static final Pattern OURS =
            Pattern.compile("postgresql.*|index|server\\.lock|database.*|probe.*\\.tmp|lost\\+found|\\..*");

    private static final long LEAST_SPACE = 200L * 1024 * 1024;

    private final Path path;

    HomeFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder where there is none, and says plainly when it cannot be used. */
    Path prepare() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            var probe = Files.createTempFile(path, "probe", null);
            UserPrincipal me = Files.getOwner(probe);
            Files.delete(probe);
            refuseForeign(path, me);
            refuseForeign(path.resolve("postgresql"), me);
            closeToOthers();
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

    /**
     * Restricts the folder to its owner. A folder that holds other files, such as {@code /tmp} or a home folder, is not
     * the portal's to close.
     */
    private void closeToOthers() throws IOException {
        if (OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            return;
        }
        try (var files = Files.list(path)) {
            files.filter(file -> !OURS.matcher(file.getFileName().toString()).matches())
                    .findFirst()
                    .ifPresent(file -> {
                        throw new StartRefused(
                                "자료 폴더 %s는 다른 사용자도 열 수 있고, 한마디의 것이 아닌 파일(%s)이 들어 있습니다."
                                        .formatted(path, file.getFileName()),
                                "환경 변수 HANMADI_HOME에 한마디만 쓰는 폴더를 적어 다시 시작해 주세요. 이 폴더를 그대로 쓰려면 주인만 열 수 있게 바꾼 뒤(chmod 700) 다시 시작해 주세요.");
                    });
        }
        Files.setPosixFilePermissions(path, OWNER_ONLY);
        log.warn("자료 폴더 {}를 다른 사용자도 열 수 있어, 주인만 열 수 있게 바꾸었습니다", path);
    }

    /** Removes the rights of other users from the files in it, such as the unpacked programs of PostgreSQL. */
    void closeContents() {
        try {
            Files.walkFileTree(path, new Closing());
        } catch (IOException e) {
            log.warn("자료 폴더 {}를 다 살펴보지 못했습니다: {}", path, e.toString());
        }
    }

    private static final class Closing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            close(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()) {
                close(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** Files come and go while PostgreSQL runs. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private static void close(Path file) throws IOException {
            try {
                var permissions = Files.getPosixFilePermissions(file);
                if (permissions.retainAll(OWNER_ONLY)) {
                    Files.setPosixFilePermissions(file, permissions);
                }
            } catch (NoSuchFileException e) {
                log.debug("{} is gone", file);
            }
        }
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
