package kr.hanmadi.database;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What is left on the disk of the home folder. A full one stops the filing of texts and the index. */
@Component
public class DiskSpace {
    private final Path home;
    private final DataSize least;

    DiskSpace(
            @Value("${management.health.diskspace.path}") Path home,
            @Value("${management.health.diskspace.threshold}") DataSize least) {
        this.home = home;
        this.least = least;
    }

    /** The megabytes left, when they are few; empty while there is room. */
    public OptionalLong scarceMegabytes() {
        long left = home.toFile().getUsableSpace();
        return home.toFile().exists() && left < least.toBytes()
                ? OptionalLong.of(left / DataSize.ofMegabytes(1).toBytes())
                : OptionalLong.empty();
    }
}
