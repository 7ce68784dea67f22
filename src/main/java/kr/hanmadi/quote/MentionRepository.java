package kr.hanmadi.quote;

import java.util.List;
import kr.hanmadi.person.Person;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MentionRepository extends Repository<Mention, Long> {
    Iterable<Mention> saveAll(Iterable<Mention> mentions);

    @Query("""
            select new kr.hanmadi.quote.MentionCount(p, m.printed, m.rule, m.misprint, count(m),
                min(m.startOffset), min(m.endOffset))
            from Mention m join m.person p where m.article.id = :articleId and p.hiddenAs is null
            group by p, m.printed, m.rule, m.misprint, case when m.misprint then m.id end
            order by min(m.startOffset)""")
    List<MentionCount> countOfArticle(Long articleId);

    @Query("""
            select new kr.hanmadi.quote.PrintedForm(m.printed, m.misprint, count(m)) from Mention m
            where m.person.id = :personId and m.article.readable
            group by m.printed, m.misprint order by count(m) desc, m.printed""")
    List<PrintedForm> findPrintedForms(Long personId, Pageable page);

    /** How an article calls those whose name is hidden from readers or from searches. */
    @Query("""
            select m from Mention m join fetch m.person p
            where m.article.id = :articleId and (p.hiddenAs is not null or p.unlistedAt is not null)""")
    List<Mention> findOfUnseen(Long articleId);

    /** Articles that speak of a person. */
    @Query("select distinct m.article.id from Mention m where m.person = :person")
    List<Long> findArticlesOf(Person person);

    @Query("select distinct m.person from Mention m where m.article.id = :articleId")
    List<Person> findPeopleOfArticle(Long articleId);

    @Modifying
    @Query("delete from Mention m where m.article.id = :articleId")
    void deleteOfArticle(Long articleId);
}
