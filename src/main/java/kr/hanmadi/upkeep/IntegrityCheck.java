package kr.hanmadi.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for what no constraint of the database can see: places that hold other words, links that lead nowhere. */
public final class IntegrityCheck {
    /** More are not listed: the first ones are to be mended first. */
    public static final int MOST = 500;

    private IntegrityCheck() {}

    /**
     * Something that does not fit.
     *
     * @param kind the key of a message, {@code integrity.…}
     * @param article the public id of the article in which it is; null for what is in none
     * @param detail what was found
     */
    public record Finding(String kind, @Nullable String article, String detail) {}

    /** The first {@link #MOST}, by kind. */
    public static List<Finding> run(Connection connection) throws SQLException {
        var findings = new ArrayList<Finding>();
        try (var select =
                        connection.prepareStatement("select kind, article, detail from (select * from inconsistencies()"
                                + " union all select * from picture_inconsistencies()) found order by kind, article, detail limit "
                                + MOST);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                findings.add(new Finding(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return findings;
    }
}
