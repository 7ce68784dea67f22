package kr.hanmadi.search.index;

import java.util.Collection;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** What a document takes from rows that refer to its own: the record refers one way only. */
interface ReferencedIds {
    /** The ids of all people that an article names or quotes. */
    Collection<Long> peopleIn(Article article, TypeBridgeWriteContext context);

    /** The ids of the organisations of its people, and of those that speak themselves. */
    Collection<Long> organisationsIn(Article article, TypeBridgeWriteContext context);

    /** How readable articles print a person: 오 의장. */
    Collection<String> printedFormsOf(Person person, TypeBridgeWriteContext context);

    /** The headlines of readable articles that report a forum. */
    Collection<String> headlinesOf(Forum forum, TypeBridgeWriteContext context);
}
