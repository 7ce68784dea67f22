package kr.hanmadi.person;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.util.List;
import kr.hanmadi.record.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two rows that may be one person. Only an editor says so, and what an editor denied is not asked again. */
@Service
@Transactional(readOnly = true)
public class PersonDuplicates {
    private static final String APART = " and not exists (select 1 from person_apart w"
            + " where w.person_id = least(a.id, b.id) and w.other_id = greatest(a.id, b.id))";

    /** Both are of one name; alike where one place or post begins as the other does. */
    private static final String NAMESAKES = """
            from person a join person b on b.name = a.name and b.id > a.id
            where a.merged_into is null and b.merged_into is null""" + APART;

    private static final String ALIKE = """
            exists (select 1 from affiliation f join affiliation g on g.person_id = b.id
                where f.person_id = a.id and (f.job_title = g.job_title
                    or starts_with(f.printed, g.printed) or starts_with(g.printed, f.printed)))""";

    /** Two people of one place whose names differ in one syllable. */
    private static final String NEIGHBOURS = """
            select distinct a.id as one, a.name as one_name, b.id as other, b.name as other_name
            from affiliation f join affiliation g on g.organisation_id = f.organisation_id
            join person a on a.id = f.person_id join person b on b.id = g.person_id
            where a.id < b.id and a.merged_into is null and b.merged_into is null and a.name <> b.name
                and char_length(a.name) = char_length(b.name) and char_length(a.name) > 2
                and (left(a.name, -1) = left(b.name, -1) or right(a.name, -1) = right(b.name, -1)
                    or left(a.name, 1) = left(b.name, 1) and right(a.name, -2) = right(b.name, -2))""" + APART + " order by 2, 4 limit 500";

    private final JdbcClient jdbc;

    PersonDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why two may be one. */
    public enum Reason {
        /** The same name, and a place or a post that is alike. */
        NAME_AND_PLACE,
        /** The same place, and a name that differs in one letter of a syllable. */
        LETTER,
        /** The same name. */
        NAME
    }

    public record Pair(Long one, Long other, Reason reason) {}

    /** Those with a place or post that is alike first. */
    public List<Pair> namesakes(long from, int most) {
        return jdbc.sql("select a.id as one, b.id as other, " + ALIKE + " as alike " + NAMESAKES
                        + " order by alike desc, a.name, a.id, b.id limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query((row, number) -> new Pair(
                        row.getLong("one"),
                        row.getLong("other"),
                        row.getBoolean("alike") ? Reason.NAME_AND_PLACE : Reason.NAME))
                .list();
    }

    public long countNamesakes() {
        return jdbc.sql("select count(*) " + NAMESAKES).query(Long.class).single();
    }

    /** Colleagues whose names differ in one letter of a syllable, of which one may be misprinted: 홍길동, 홍길둥. */
    public List<Pair> misprints() {
        return jdbc
                .sql(NEIGHBOURS)
                .query((row, number) -> isLetterApart(row.getString("one_name"), row.getString("other_name"))
                        ? List.of(new Pair(row.getLong("one"), row.getLong("other"), Reason.LETTER))
                        : List.<Pair>of())
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Whether one letter makes the difference. */
    static boolean isLetterApart(String one, String other) {
        var letters = Normalizer.normalize(one, Normalizer.Form.NFD);
        var others = Normalizer.normalize(other, Normalizer.Form.NFD);
        var shorter = letters.length() <= others.length() ? letters : others;
        var longer = letters.length() <= others.length() ? others : letters;
        if (longer.length() - shorter.length() > 1 || longer.equals(shorter)) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        int rest = shorter.length() == longer.length() ? at + 1 : at;
        return shorter.substring(Math.min(rest, shorter.length())).equals(longer.substring(at + 1));
    }

    /** An editor says that these two are two people. */
    @Transactional
    public void apart(Person one, Person other, Decision by) {
        jdbc.sql("""
                insert into person_apart (person_id, other_id, said_by, said_by_id, said_at)
                values (least(:one, :other), greatest(:one, :other), :by, :account, :at) on conflict do nothing""")
                .param("one", one.getId())
                .param("other", other.getId())
                .param("by", by.editor())
                .param("account", by.account())
                .param("at", Timestamp.from(by.at()))
                .update();
    }
}
