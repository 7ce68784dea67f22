package kr.hanmadi.media;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures that are kept, in the database, so that a backup has them. */
@Service
@Transactional
public class Pictures {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern VERSION = Pattern.compile("([1-9][0-9]{0,3})\\.([a-z]{3})");

    private final JdbcClient jdbc;
    private final Clock clock;

    Pictures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a picture; one that is kept already stays as it is. */
    public PictureFile keep(ProcessedPicture made) {
        var file = made.file();
        int added = jdbc.sql("insert into picture_file (name, type, width, height, kept_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(file.name(), file.type().name(), file.width(), file.height(), Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            made.versions()
                    .forEach(version -> jdbc.sql(
                                    "insert into picture_version (name, width, height, content, sha256) values (?, ?, ?, ?, ?)")
                            .params(
                                    file.name(),
                                    version.width(),
                                    version.height(),
                                    version.content(),
                                    Sha256.of(version.content()))
                            .update());
        }
        return file;
    }

    /** What readers are sent. */
    public record Content(PictureType type, byte[] bytes) {}

    /**
     * One of its versions.
     *
     * @param version the end of its address: {@code 640.jpg}
     */
    @Transactional(readOnly = true)
    public Optional<Content> read(String name, String version) {
        var asked = VERSION.matcher(version);
        return asked.matches() && NAME.matcher(name).matches()
                ? jdbc.sql("""
                                select f.type, v.content from picture_version v join picture_file f on f.name = v.name
                                where v.name = ? and v.width = ?""")
                        .params(name, Integer.parseInt(asked.group(1)))
                        .query((row, number) -> new Content(PictureType.valueOf(row.getString(1)), row.getBytes(2)))
                        .optional()
                        .filter(content -> content.type().extension().equals(asked.group(2)))
                : Optional.empty();
    }

    /** For good, when nothing shows it any more. */
    public void erase(String name) {
        jdbc.sql("delete from picture_file where name = ?").param(name).update();
    }
}
