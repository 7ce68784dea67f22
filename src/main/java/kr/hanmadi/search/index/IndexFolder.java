package kr.hanmadi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of the local index, {@code index/<mapping version>}. A file {@code complete} says that everything of the
 * record went in; without it the index must be filled. Beside it lie the name by which the record knows this folder from
 * any other, and the lock of the one process that may write it.
 */
final class IndexFolder implements IndexStore {
    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);
    private static final String COMPLETE = "complete";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String NAME = "name";
    private static final String LOCK = "lock";

    private final Path root;
    private final Path folder;
    private final String name;
    private @Nullable FileChannel locked;

    IndexFolder(Path root) {
        this.root = root.toAbsolutePath();
        this.folder = this.root.resolve(IndexMapping.VERSION);
        this.name = name(this.root.resolve(NAME));
    }

    private static String name(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readString(file).strip()
                    : UUID.randomUUID().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String home() {
        return "folder " + name;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public boolean lock() {
        if (locked != null) {
            return true;
        }
        try {
            Files.createDirectories(root);
            var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                return false;
            }
            locked = channel;
            Files.writeString(root.resolve(NAME), name);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another application of this very process
        }
    }

    @Override
    public void unlock() {
        var channel = locked;
        locked = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                log.warn("The lock of {} could not be closed", root, e);
            }
        }
    }

    @Override
    public Map<String, Object> properties(boolean writing) {
        if (writing) {
            discardWhenDamaged();
            makePrivate();
        }
        return Map.of(
                "hibernate.search.backend.type",
                "lucene",
                "hibernate.search.backend.lucene_version",
                "LATEST",
                "hibernate.search.backend.directory.root",
                folder.toString(),
                "hibernate.search.backend.analysis.configurer",
                new KoreanAnalysis(),
                "hibernate.search.schema_management.strategy",
                writing ? "create-or-validate" : "none");
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public boolean isComplete() {
        return Files.exists(folder.resolve(COMPLETE))
                && IndexMapping.NAMES.stream().map(folder::resolve).allMatch(IndexFolder::holdsCommit);
    }

    /** An open reader does not notice that its files were deleted. */
    private static boolean holdsCommit(Path index) {
        try (var commits = Files.newDirectoryStream(index, "segments_*")) {
            return commits.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException e) {
            return false;
        }
    }

    @Override
    public void markComplete() {
        try {
            Files.createDirectories(folder);
            Files.writeString(root.resolve(NAME), name);
            Files.writeString(folder.resolve(COMPLETE), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void markIncomplete() {
        try {
            Files.deleteIfExists(folder.resolve(COMPLETE));
            // an index can neither be dropped nor made where its folder was deleted
            for (var index : IndexMapping.NAMES) {
                Files.createDirectories(folder.resolve(index));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drafts stand in the index, and no one but its owner may look in. */
    private void makePrivate() {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes an index that is incomplete or cannot be read to its end, so that it is rebuilt; runs before the index is opened. */
    private void discardWhenDamaged() {
        if (Files.isDirectory(folder) && !(isComplete() && isSound())) {
            log.warn("The search index in {} is incomplete or damaged; rebuilding it from the record", folder);
            delete(folder);
        }
    }

    @Override
    public FacetCounter counts() {
        return new LuceneFacetCounter();
    }

    @Override
    public IndexedWords indexedWords() {
        return new LuceneWords();
    }

    /** Reads every file of every index and compares its checksum. */
    @Override
    public boolean isSound() {
        try (DirectoryStream<Path> indexes = Files.newDirectoryStream(folder, Files::isDirectory)) {
            int count = 0;
            for (var index : indexes) {
                try (var directory = FSDirectory.open(index);
                        var reader = DirectoryReader.open(directory)) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        if (leaf.reader() instanceof SegmentReader segment) {
                            segment.checkIntegrity();
                        }
                    }
                }
                count++;
            }
            return count > 0;
        } catch (IOException | RuntimeException e) {
            log.warn("The search index in {} cannot be read: {}", folder, e.toString());
            return false;
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the damaged search index in " + folder, e);
        }
    }
}
