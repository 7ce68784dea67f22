package kr.hanmadi.search.asking;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by a surname with a title: 오 의장. */
@Component
public class TitledPeople {
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    TitledPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People of a surname that readable articles print or employ under a title. */
    public List<Long> find(String surname, String title) {
        return jdbc.sql("""
                        select m.person_id from mention m join article a on a.id = m.article_id
                        where m.printed = :printed and a.readable
                        union select p.id from person p join affiliation f on f.person_id = p.id join article a on a.id = f.article_id
                        where p.name like :surname and f.job_title like :title and p.merged_into is null
                            and a.readable
                        limit :most""")
                .param("printed", surname + " " + title)
                .param("surname", surname.replace("%", "").replace("_", "") + "%")
                .param("title", "%" + title.replace("%", "").replace("_", ""))
                .param("most", MOST)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
