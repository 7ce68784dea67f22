package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.account.SignedInEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words that editors use again and again, and beginnings of reports, each for one kind of field. */
@Service
@Transactional
public class TextPieces {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTENT = 4000;

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    TextPieces(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Which fields they are for. */
    public enum Field {
        /** The text of a report. */
        REPORT,
        /** What readers are told of a correction or a withdrawal. */
        NOTE,
        /** What a reporter is told with a report that comes back. */
        RETURN,
        /** The answer to a reader's request. */
        REQUEST
    }

    record Piece(long id, Field field, String name, String content) {}

    @Transactional(readOnly = true)
    public List<Piece> all() {
        return jdbc.sql("select id, field, name, content from text_piece order by field, name, id")
                .query((row, number) ->
                        new Piece(row.getLong(1), Field.valueOf(row.getString(2)), row.getString(3), row.getString(4)))
                .list();
    }

    /** Adds one, or gives the one of that name and field another content. */
    void save(@Nullable Field field, String typedName, String typedContent, SignedInEditor by) {
        var name = typedName.strip();
        var content = typedContent.strip();
        if (field == null || name.isEmpty() || content.isEmpty()) {
            throw new Refused("desk.pieces.missing");
        }
        if (name.length() > LONGEST_NAME || content.length() > LONGEST_CONTENT) {
            throw new Refused("desk.pieces.long");
        }
        var all = all();
        var before = all.stream()
                .filter(piece -> piece.field() == field && piece.name().equals(name))
                .map(Piece::content)
                .findFirst()
                .orElse(null);
        if (before == null && all.size() >= MOST) {
            throw new Refused("desk.pieces.many", MOST);
        }
        jdbc.sql("insert into text_piece (field, name, content) values (?, ?, ?)"
                        + " on conflict (field, name) do update set content = excluded.content")
                .params(field.name(), name, content)
                .update();
        trail.record(by.getDisplayName(), "text-piece", name, before, content);
    }

    void remove(long id, SignedInEditor by) {
        all().stream().filter(piece -> piece.id() == id).findFirst().ifPresent(piece -> {
            jdbc.sql("delete from text_piece where id = ?").param(id).update();
            trail.record(by.getDisplayName(), "text-piece", piece.name(), piece.content(), null);
        });
    }
}
