package kr.hanmadi.feed;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.topic.Topics;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Paging;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts feeds together: of whole lists, and of one forum, speaker, reporter, topic, series or organisation. */
@Service
@Transactional(readOnly = true)
class Feeds {
    private final Articles articles;
    private final ArticleLists articleLists;
    private final ReadableForums readableForums;
    private final Forums forums;
    private final People people;
    private final Quotes quotes;
    private final QuoteLists quoteLists;
    private final Topics topics;
    private final EntryFactory entries;
    private final VisibleForums visible;
    private final FeedTexts words;

    Feeds(
            Articles articles,
            ArticleLists articleLists,
            ReadableForums readableForums,
            Forums forums,
            People people,
            Quotes quotes,
            QuoteLists quoteLists,
            Topics topics,
            EntryFactory entries,
            VisibleForums visible,
            MessageSource messages) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.readableForums = readableForums;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.quoteLists = quoteLists;
        this.topics = topics;
        this.entries = entries;
        this.visible = visible;
        this.words = new FeedTexts(messages);
    }

    Feed articles(int number) {
        return pageOfFeed("articles", "/articles", number, articleLists::readable, entries::ofArticles);
    }

    Feed quotes(int number) {
        return pageOfFeed("quotes", "/quotes", number, quoteLists::readable, entries::ofQuotes);
    }

    Feed forums(int number) {
        return pageOfFeed(
                "forums",
                "/forums",
                number,
                readableForums::readableForums,
                ids -> entries.ofForums(visible.inOrder(ids)));
    }

    Feed corrections() {
        var corrected = articleLists.corrected(PageRequest.of(0, Feed.SIZE));
        return new Feed(
                words.text("feed.corrections"),
                "/feed/corrections",
                "",
                "/corrections",
                1,
                1,
                entries.ofCorrections(corrected));
    }

    private <T> Feed pageOfFeed(
            String name,
            String page,
            int number,
            Function<Pageable, Page<T>> read,
            Function<List<T>, List<Feed.Entry>> write) {
        var part = Paging.read(number, Feed.SIZE, read);
        return feed(words.text("feed." + name), "/feed/" + name, page, part, write.apply(part.getContent()));
    }

    private static Feed feed(String title, String list, String page, Page<?> part, List<Feed.Entry> entries) {
        return new Feed(title, list, "", page, part.getNumber() + 1, Math.max(1, part.getTotalPages()), entries);
    }

    /** What a person said, newest first. */
    Feed ofSpeaker(String typedId, int number) {
        var person = people.find(PublicId.read(typedId))
                .map(Person::canonical)
                .orElseThrow(() -> new NotFoundException("speaker", typedId));
        var id = Objects.requireNonNull(person.getId());
        var part = Paging.read(number, Feed.SIZE, at -> quoteLists.readableOfPerson(id, at));
        if (part.getTotalElements() == 0) {
            throw new NotFoundException("speaker", typedId);
        }
        return feed(
                words.text("feed.speaker", person.getName()),
                "/feed/speakers/" + person.getPublicId(),
                Addresses.speaker(person.getPublicId(), person.getSlug()),
                part,
                entries.ofQuotes(part.getContent()));
    }

    /** What a reporter wrote, newest first. */
    Feed ofReporter(String typedId, int number) {
        var reporter = articles.findReporter(PublicId.read(typedId))
                .orElseThrow(() -> new NotFoundException("reporter", typedId));
        var part = Paging.read(number, Feed.SIZE, at -> articleLists.readableOfReporter(reporter, at));
        if (part.getTotalElements() == 0) {
            throw new NotFoundException("reporter", typedId);
        }
        return feed(
                words.text("feed.reporter", reporter.getName()),
                "/feed/reporters/" + reporter.getPublicId(),
                Addresses.reporter(reporter.getPublicId(), reporter.getSlug()),
                part,
                entries.ofArticles(part.getContent()));
    }

    /** What was said of a topic, newest first. */
    Feed ofTopic(String slug, int number) {
        var topic = topics.findShown(slug).orElseThrow(() -> new NotFoundException("topic", slug));
        var part = Paging.read(number, Feed.SIZE, at -> topics.quotes(topic, null, at));
        var found = quotes.byIds(part.getContent());
        return feed(
                words.text("feed.topic", topic.name()),
                "/feed" + Addresses.topic(topic.slug()),
                Addresses.topic(topic.slug()),
                part,
                entries.ofQuotes(part.getContent().stream()
                        .filter(found::containsKey)
                        .map(found::get)
                        .toList()));
    }

    /** The reports on a forum, newest first, each with what was said there. */
    Feed ofForum(String typedId) {
        var forum = forums.find(PublicId.read(typedId))
                .map(Forum::canonical)
                .orElseThrow(() -> new NotFoundException("forum", typedId));
        List<Article> reports = articleLists.readableOfForum(Objects.requireNonNull(forum.getId()));
        if (reports.isEmpty()) {
            throw new NotFoundException("forum", typedId);
        }
        return new Feed(
                words.text("feed.forum", forum.getName()),
                "/feed/forums/" + forum.getPublicId(),
                "",
                Addresses.forum(forum.getPublicId(), forum.getSlug()),
                1,
                1,
                entries.ofArticles(reports.stream().limit(Feed.SIZE).toList()));
    }

    Feed ofSeries(String typedId) {
        var held = visible.ofSeries(typedId);
        return ofForums(
                words.text("feed.series", held.name()), "series", held, Addresses.series(held.publicId(), held.slug()));
    }

    Feed ofOrganisation(String typedId) {
        var held = visible.ofOrganisation(typedId);
        return ofForums(
                words.text("feed.organisation", held.name()),
                "organisations",
                held,
                Addresses.organisation(held.publicId(), held.slug()));
    }

    private Feed ofForums(String title, String kind, VisibleForums.Held held, String page) {
        return new Feed(
                title,
                "/feed/" + kind + "/" + held.publicId(),
                "",
                page,
                1,
                1,
                entries.ofForums(held.forums().stream().limit(Feed.SIZE).toList()));
    }
}
