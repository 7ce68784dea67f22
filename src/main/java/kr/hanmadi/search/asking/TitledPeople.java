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
                        select person_id from printed_person where printed = :printed
                        union select person_id from employed_person where name like :surname and job_title like :title
                        limit :most""")
                .param("printed", surname + " " + title)
                .param("surname", surname.replace("%", "").replace("_", "") + "%")
                .param("title", "%" + title.replace("%", "").replace("_", ""))
                .param("most", MOST)
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
