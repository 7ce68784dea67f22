package kr.hanmadi.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder and of the folders in it, in order, without hidden ones. A link is read when it leads to a file
 * of the same folder; none leads out of it, and none to a folder is followed, so that there are no rounds. The folder
 * itself may be a link, because the caller named it.
 *
 * @param outside links that lead out of the folder, or nowhere
 * @param unreadable what could not be looked into
 */
public record FolderFiles(List<Path> files, List<Path> outside, List<Path> unreadable) {
    public FolderFiles {
        files = files.stream().sorted().toList();
        outside = List.copyOf(outside);
        unreadable = List.copyOf(unreadable);
    }

    public static FolderFiles of(Path folder) {
        var found = new Visitor(folder);
        try {
            found.root = folder.toRealPath();
            Files.walkFileTree(found.root, found);
        } catch (IOException e) {
            found.unreadable.add(folder);
        }
        return new FolderFiles(found.files, found.outside, found.unreadable);
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> files = new ArrayList<>();
        private final List<Path> outside = new ArrayList<>();
        private final List<Path> unreadable = new ArrayList<>();
        private Path root;

        Visitor(Path folder) {
            this.folder = folder;
            this.root = folder;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().startsWith(".")) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                files.add(asNamed(file));
            } else if (attributes.isSymbolicLink()) {
                var target = target(file);
                if (target == null || !target.startsWith(root)) {
                    outside.add(asNamed(file));
                } else if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(asNamed(file));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            unreadable.add(asNamed(file));
            return FileVisitResult.CONTINUE;
        }

        /** Null when it leads nowhere. */
        private static @Nullable Path target(Path link) {
            try {
                return link.toRealPath();
            } catch (IOException e) {
                return null;
            }
        }

        /** Under the name by which the folder was given, however it is reached. */
        private Path asNamed(Path file) {
            return folder.resolve(root.relativize(file));
        }
    }
}
