package kr.hanmadi.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleCatalogue;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteCatalogue;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerCount;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.topic.Topic;
import kr.hanmadi.topic.Topics;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.NotFoundException;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers what programs ask, with as many questions to the database for many things as for one. */
@Service
@Transactional(readOnly = true)
class RecordApiService {
    private final Articles articles;
    private final ArticleCatalogue articleCatalogue;
    private final ReadableForums readableForums;
    private final Forums forums;
    private final People people;
    private final Quotes quotes;
    private final QuoteCatalogue quoteCatalogue;
    private final SpeakerLists speakerLists;
    private final QuoteLists quoteLists;
    private final Topics topics;
    private final RecordSearch search;
    private final ApiMapper describe;
    private final Responses responses;

    RecordApiService(
            Articles articles,
            ArticleCatalogue articleCatalogue,
            ReadableForums readableForums,
            Forums forums,
            People people,
            Quotes quotes,
            QuoteCatalogue quoteCatalogue,
            SpeakerLists speakerLists,
            QuoteLists quoteLists,
            Topics topics,
            RecordSearch search,
            ApiMapper describe,
            Responses responses) {
        this.articles = articles;
        this.articleCatalogue = articleCatalogue;
        this.readableForums = readableForums;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.quoteCatalogue = quoteCatalogue;
        this.speakerLists = speakerLists;
        this.quoteLists = quoteLists;
        this.topics = topics;
        this.search = search;
        this.describe = describe;
        this.responses = responses;
    }

    ListResponse<ArticleSummary> articles(ListRequest asked) {
        var read = articleCatalogue.readableBefore(asked.before(), asked.page());
        return responses.batch(read, RecordApiService::id, describe::summary, asked, "/api/v1/articles");
    }

    private Article readable(String typedId) {
        var article =
                articles.find(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("article", typedId));
        if (article.getState() == ArticleState.WITHDRAWN) {
            throw new GoneException(article.getHeadline(), article.getUpdatedAt(), null);
        }
        if (!article.isReadable()) {
            throw new NotFoundException("article", typedId);
        }
        return article;
    }

    ItemResponse<ArticleDetail> article(String typedId) {
        var article = readable(typedId);
        var first = ListRequest.of("", ListRequest.MOST);
        var said = quoteCatalogue.readableOfArticleAfter(id(article), 0L, first.page());
        var more = said.size() < first.size()
                ? null
                : responses.next(
                        "/api/v1/quotes?article=" + article.getPublicId(),
                        ListRequest.cursor(Objects.requireNonNull(said.getLast().getId())),
                        first.size());
        return responses.one(describe.article(article, said, more));
    }

    ListResponse<ForumDetail> forums(ListRequest asked) {
        var ids = articleCatalogue.readableForumsBefore(asked.before(), asked.page());
        var after = ids.size() < asked.size() ? null : ListRequest.cursor(ids.getLast());
        return responses.batch(described(ids), after, asked, "/api/v1/forums");
    }

    List<ForumDetail> described(List<Long> ids) {
        var rows = forums.byIds(ids);
        var counts = speakerLists.countOfForums(ids);
        return ids.stream()
                .filter(rows::containsKey)
                .map(id -> {
                    var count = counts.get(id);
                    return describe.forum(Objects.requireNonNull(rows.get(id)), count == null ? 0 : count.quotes());
                })
                .toList();
    }

    ItemResponse<ForumDetail> forum(String typedId) {
        return responses.one(described(List.of(forumId(typedId))).getFirst());
    }

    private long forumId(String typedId) {
        var id = forums.find(PublicId.read(typedId))
                .map(Forum::canonical)
                .map(Forum::getId)
                .orElseThrow(() -> new NotFoundException("forum", typedId));
        if (!readableForums.isReadableForum(id)) {
            throw new NotFoundException("forum", typedId);
        }
        return id;
    }

    ListResponse<SpeakerSummary> speakers(ListRequest asked) {
        var counts = quoteCatalogue.speakersBefore(asked.before(), asked.page());
        var rows = people.byIds(counts.stream().map(SpeakerCount::personId).toList());
        return responses.batch(
                counts,
                SpeakerCount::personId,
                count -> describe.speaker(Objects.requireNonNull(rows.get(count.personId())), count.quotes()),
                asked,
                "/api/v1/speakers");
    }

    ItemResponse<SpeakerSummary> speaker(String typedId) {
        var person = person(typedId);
        var id = Objects.requireNonNull(person.getId());
        var spoken = quoteLists.readableOfPerson(id, ListRequest.of("", 1).page());
        if (!search.isReadable(ResultType.SPEAKER, id)) {
            throw new NotFoundException("speaker", typedId);
        }
        return responses.one(describe.speaker(person, spoken.getTotalElements()));
    }

    private Person person(String typedId) {
        return people.find(PublicId.read(typedId))
                .map(Person::canonical)
                .orElseThrow(() -> new NotFoundException("speaker", typedId));
    }

    ListResponse<QuoteDetail> quotes(ListRequest asked, QuotesOf of) {
        if (of.count() > 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "speaker, forum, article, topic");
        }
        var path = UriComponentsBuilder.fromPath("/api/v1/quotes");
        List<Quote> read;
        if (!of.article().isEmpty()) {
            var in = readable(of.article());
            path.queryParam("article", in.getPublicId());
            read = quoteCatalogue.readableOfArticleAfter(id(in), asked.after(), asked.page());
        } else if (!of.speaker().isEmpty()) {
            var person = person(of.speaker());
            path.queryParam("speaker", person.getPublicId());
            read = quoteCatalogue.readableOfPersonBefore(
                    Objects.requireNonNull(person.getId()), asked.before(), asked.page());
        } else if (!of.forum().isEmpty()) {
            read = quoteCatalogue.readableOfForumBefore(forumId(of.forum()), asked.before(), asked.page());
            path.queryParam("forum", PublicId.read(of.forum()));
        } else if (!of.topic().isEmpty()) {
            var topic = shown(of.topic());
            path.queryParam("topic", topic.slug());
            var ids = topics.quotesBefore(topic, asked.before(), asked.size());
            var rows = quotes.byIds(ids);
            read = ids.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).toList();
        } else {
            read = quoteCatalogue.readableBefore(asked.before(), asked.page());
        }
        return responses.batch(
                read,
                quote -> Objects.requireNonNull(quote.getId()),
                describe::quote,
                asked,
                path.build().toUriString());
    }

    ItemResponse<QuoteDetail> quote(String typedId) {
        var quote = quotes.find(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("quote", typedId));
        boolean published = quote.getArticle().isReadable();
        if (quote.getArticle().getState() == ArticleState.WITHDRAWN
                || (published && quote.getState().isGone())) {
            throw new GoneException(quote.getPublicId(), quote.getDecidedAt(), null);
        }
        if (!quote.isReadable()) {
            throw new NotFoundException("quote", typedId);
        }
        return responses.one(describe.quote(quote));
    }

    ListResponse<TopicSummary> topics() {
        return responses.batch(
                topics.published(ListRequest.MOST_WITH_KEY).stream()
                        .map(count -> describe.topic(count.topic(), count.quotes()))
                        .toList(),
                null,
                ListRequest.of("", ListRequest.MOST),
                "/api/v1/topics");
    }

    ItemResponse<TopicSummary> topic(String slug) {
        var topic = shown(slug);
        return responses.one(describe.topic(
                topic, topics.quotes(topic, null, PageRequest.of(0, 1)).getTotalElements()));
    }

    private Topic shown(String slug) {
        return topics.findShown(slug).orElseThrow(() -> new NotFoundException("topic", slug));
    }

    private static long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}
