package kr.hanmadi.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.MovedRow;
import kr.hanmadi.record.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Joins two people, parts one, and hands names and posts from one to the other and back. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PersonHandover {
    private final PersonRepository persons;
    private final JdbcClient jdbc;
    private final MovedRows rows;

    PersonHandover(PersonRepository persons, JdbcClient jdbc) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.rows = new MovedRows(jdbc);
    }

    /** Locks the rows of these people until the transaction ends. */
    public void lock(Collection<Long> people) {
        jdbc.sql("select id from person where id = any (:people) order by id for update")
                .param("people", new SqlArrayValue("bigint", people.toArray()))
                .query(Long.class)
                .list();
    }

    /** Where one of the two is out of searches, the other one leaves them too: that is what moved. */
    public List<MovedRow> merge(Person from, Person into, Decision by) {
        boolean wasListed = into.isListed();
        from.mergeInto(into, by);
        var unlistedAt = into.getUnlistedAt();
        return wasListed && unlistedAt != null
                ? List.of(new MovedRow(MovedRow.What.FACT, id(into), unlistedAt.toString()))
                : List.of();
    }

    /** @param into the person that it was merged into */
    public void undoMerge(Person from, Person into, List<MovedRow> moved, Decision by) {
        from.undoMerge(by);
        moved.stream()
                .filter(row -> row.what() == MovedRow.What.FACT)
                .forEach(row -> into.beInSearchesAgain(Instant.parse(row.place())));
    }

    /** Makes another person of that name, for a part of what the first one said. */
    public Person splitOff(Person from, String name, @Nullable String note, Decision by) {
        var parted = new Person(name, null, null, note);
        parted.keepUnseenLike(from, by.at());
        var other = persons.save(parted);
        from.splitOff(other, by);
        return other;
    }

    public void undoSplit(Person from, Person other, Decision by) {
        from.undoSplit(other, by);
    }

    /** Hands over posts and names; where both have a post by the word of one article, each keeps its own. */
    public List<MovedRow> handOver(Person from, Person into) {
        var moved = new ArrayList<>(handOver(from, into, null));
        moved.addAll(rows.move(MovedRow.What.NAME, """
                insert into person_name (person_id, kind, text)
                select :into, kind, text from (
                    select kind, text from person_name where person_id = :from
                    union select 'ALIAS', name from person where id = :from) its
                where text <> (select name from person where id = :into)
                    and text not in (select text from person_name where person_id = :into)
                returning person_id as owner, kind || ' ' || text as place""", id(from), id(into), null));
        return moved;
    }

    /** Hands over the posts that these articles print; there the name means the other person from now on. */
    public List<MovedRow> handOverIn(Collection<Long> articles, Person from, Person into) {
        jdbc.sql("""
                insert into person_in_article (article_id, person_id, means)
                select article, :from, :into from unnest(:articles) as articles (article)
                on conflict (article_id, person_id) do update set means = excluded.means""")
                .param("from", id(from))
                .param("into", id(into))
                .param("articles", new SqlArrayValue("bigint", articles.toArray()))
                .update();
        return handOver(from, into, articles);
    }

    private List<MovedRow> handOver(Person from, Person into, @Nullable Collection<Long> articles) {
        return rows.move(MovedRow.What.AFFILIATION, """
                update affiliation f set person_id = :into
                where person_id = :from and (:whole or article_id = any (:within))
                    and not exists (select 1 from affiliation its
                        where its.person_id = :into and its.article_id = f.article_id)
                returning id as owner, '' as place""", id(from), id(into), articles);
    }

    /** @param holder the person who has now what was handed over */
    public void giveBack(List<MovedRow> moved, Person from, Person holder) {
        rows.giveBack(MovedRow.What.AFFILIATION, """
                update affiliation f set person_id = :from
                where id = any (:owners) and person_id = :holder
                    and not exists (select 1 from affiliation its
                        where its.person_id = :from and its.article_id = f.article_id)""", moved, id(from), id(holder));
        rows.giveBack(MovedRow.What.NAME, """
                delete from person_name n using unnest(:owners, :places) as was (owner, place)
                where n.person_id = :holder and n.kind || ' ' || n.text = was.place""", moved, id(from), id(holder));
    }

    /** The name means this person again in the articles in which it was split. */
    public void forgetSplit(Person person, Person other) {
        jdbc.sql("delete from person_in_article where person_id = ? and means = ?")
                .params(id(person), id(other))
                .update();
    }

    /**
     * Posts by the word of articles that were filed while two were one, at the organisation by which the first is known:
     * they are his.
     */
    public void giveBackPosts(Collection<Long> articles, Person from, Person holder) {
        if (from.getOrganisationKey() == null || from.getOrganisationKey().equals(holder.getOrganisationKey())) {
            return;
        }
        jdbc.sql("""
                update affiliation f set person_id = :from
                where person_id = :holder and article_id = any (:articles)
                    and organisation_id in (select id from organisation where organisation_key = :place)
                    and not exists (select 1 from affiliation its
                        where its.person_id = :from and its.article_id = f.article_id)""")
                .param("from", id(from))
                .param("holder", id(holder))
                .param("articles", new SqlArrayValue("bigint", articles.toArray()))
                .param("place", from.getOrganisationKey())
                .update();
    }

    private static Long id(Person person) {
        return Objects.requireNonNull(person.getId());
    }
}
