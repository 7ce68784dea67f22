package kr.hanmadi.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Picture;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonName;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.topic.Topic;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes what the record holds for programs. The full text of an article that shows quotations only never leaves. */
@Component
class ApiMapper {
    private static final List<PassageKind> TEXT = List.of(
            PassageKind.DECK, PassageKind.LEAD, PassageKind.SUBHEAD, PassageKind.PARAGRAPH, PassageKind.CAPTION);

    private final SiteSettings site;
    private final MessageSource messages;

    ApiMapper(SiteSettings site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    ArticleSummary summary(Article article) {
        return summary(article, UnaryOperator.identity());
    }

    /** The same among the results of a search, without the names that are out of searches. */
    ArticleSummary found(Article article) {
        return summary(article, article::searchable);
    }

    private ArticleSummary summary(Article article, UnaryOperator<String> read) {
        return new ArticleSummary(
                article.getPublicId(),
                site.absolute("/articles/" + article.getPublicId()),
                read.apply(article.getHeadline()),
                new ArticleSummary.Credits(
                        article.getBylines().stream().map(Byline::printedName).toList(),
                        article.getOutlet(),
                        article.getReportedOn()),
                new ArticleSummary.Publication(
                        article.getPublishedAt(), article.getUpdatedAt(), article.getState(), article.getMark()),
                forumOf(article, read),
                new ArticleSummary.Origin(
                        article.getSourceUrl(),
                        article.getLicence(),
                        attribution(article, read, site.absolute("/articles/" + article.getPublicId()))));
    }

    /** 가나일보, “물길을 연다”, 2025년 3월 4일, 한마디, 주소: what is known of it. */
    private String attribution(Article article, UnaryOperator<String> read, String address) {
        var day = article.getReportedOn();
        return Stream.of(
                        article.getOutlet(),
                        "“" + read.apply(article.getHeadline()) + "”",
                        day == null ? null : KoreanDates.day(day),
                        messages.getMessage("site.name", null, Locale.KOREAN),
                        address)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    ArticleDetail article(Article article, List<Quote> said, @Nullable String more) {
        boolean whole = article.getFullText() == FullText.PUBLIC;
        return new ArticleDetail(
                summary(article),
                whole,
                whole
                        ? article.getPassages().stream()
                                .filter(passage -> TEXT.contains(passage.kind()))
                                .map(passage -> new ArticleDetail.Part(passage.kind(), article.text(passage)))
                                .toList()
                        : List.of(),
                article.shownPictures().stream().map(this::picture).toList(),
                article.getCorrections().stream()
                        .map(note -> new ArticleDetail.Note(
                                note.kind(), note.note(), note.beforeText(), note.afterText(), note.madeAt()))
                        .toList(),
                said.stream().map(this::quote).toList(),
                more);
    }

    private ArticleDetail.Picture picture(Picture picture) {
        var file = picture.file();
        return new ArticleDetail.Picture(
                site.absolute(Addresses.picture(file.path(file.width()))),
                file.width(),
                file.height(),
                picture.alternative() == null ? "" : picture.alternative(),
                picture.caption(),
                picture.credit());
    }

    QuoteDetail quote(Quote quote) {
        return quote(quote, UnaryOperator.identity());
    }

    /** The same among the results of a search, without the names that are out of searches. */
    QuoteDetail found(Quote quote) {
        return quote(quote, quote.getArticle()::searchable);
    }

    private QuoteDetail quote(Quote quote, UnaryOperator<String> read) {
        var article = quote.getArticle();
        var printed = quote.getPrintedLabel();
        return new QuoteDetail(
                quote.getPublicId(),
                site.absolute(Addresses.quote(quote.getPublicId())),
                quote.getKind(),
                read.apply(quote.getWords()),
                new QuoteDetail.Attribution(speaker(quote), candidate(quote, read), quote.getState()),
                new QuoteDetail.Reported(quote.getReportingVerb(), quote.getSpeechAct()),
                new QuoteDetail.Evidence(
                        quote.getEvidence().rule(),
                        quote.getEvidence().confidence(),
                        printed == null ? null : read.apply(printed)),
                new QuoteDetail.Occasion(
                        new ResourceLink(
                                article.getPublicId(),
                                read.apply(article.getHeadline()),
                                site.absolute("/articles/" + article.getPublicId())),
                        forumOf(article, read),
                        quote.saidOn().orElse(null),
                        attribution(article, read, site.absolute(Addresses.quote(quote.getPublicId())))));
    }

    private QuoteDetail.Speaker speaker(Quote quote) {
        var person = quote.getPerson();
        return new QuoteDetail.Speaker(
                quote.getSpeakerKind(),
                person == null ? null : person.getPublicId(),
                quote.getSpeakerName(),
                address(person),
                quote.getAffiliation(),
                quote.getJobTitle(),
                quote.getAnonymousKind(),
                quote.getSpeakerKind() == SpeakerKind.GROUP
                        ? quote.getMembers().stream().map(this::person).toList()
                        : List.of());
    }

    private static QuoteDetail.@Nullable Candidate candidate(Quote quote, UnaryOperator<String> read) {
        var candidate = quote.getCandidate();
        return candidate == null || !quote.isUnconfirmed()
                ? null
                : new QuoteDetail.Candidate(
                        candidate.kind(), read.apply(candidate.name()), candidate.affiliation(), candidate.jobTitle());
    }

    ForumDetail forum(Forum forum, long quotes) {
        var series = forum.getSeries();
        return new ForumDetail(
                forum.getPublicId(),
                site.absolute("/forums/" + forum.getPublicId()),
                new ForumDetail.Title(forum.getName(), forum.getKind(), forum.getState()),
                new ForumDetail.Occasion(
                        forum.getHeldOn(), forum.getStartsAt(), forum.getWhenPrinted(), forum.getVenue()),
                forum.getTopic(),
                new ForumDetail.InSeries(
                        series == null
                                ? null
                                : new ResourceLink(
                                        series.getPublicId(),
                                        series.getName(),
                                        site.absolute("/series/" + series.getPublicId())),
                        forum.getEdition()),
                peopleOf(forum),
                quotes);
    }

    private ForumDetail.People peopleOf(Forum forum) {
        return new ForumDetail.People(
                forum.getBackers().stream()
                        .map(backer ->
                                new ForumDetail.Backer(backer.getRole(), backer.getPrintedName(), address(backer)))
                        .toList(),
                forum.getParticipants().stream()
                        .map(part -> new ForumDetail.Part(
                                part.getRole(),
                                part.getPrintedLabel(),
                                part.getPrintedName(),
                                address(part.getPerson())))
                        .toList());
    }

    SpeakerSummary speaker(Person person, long quotes) {
        return new SpeakerSummary(
                person.getPublicId(),
                site.absolute("/speakers/" + person.getPublicId()),
                person.getName(),
                person.getNames().stream()
                        .sorted(Comparator.comparing(PersonName::kind).thenComparing(PersonName::text))
                        .map(PersonName::text)
                        .toList(),
                person.getAffiliations().stream()
                        .map(at -> new SpeakerSummary.Post(at.getPrinted(), at.getJobTitle(), at.getAsOf()))
                        .distinct()
                        .toList(),
                quotes);
    }

    TopicSummary topic(Topic topic, long quotes) {
        return new TopicSummary(
                topic.slug(),
                site.absolute(Addresses.topic(topic.slug())),
                topic.name(),
                topic.definition(),
                topic.words(),
                quotes);
    }

    private @Nullable ResourceLink forumOf(Article article, UnaryOperator<String> read) {
        var found = article.getForum();
        if (found == null) {
            return null;
        }
        var forum = found.canonical();
        return new ResourceLink(
                forum.getPublicId(), read.apply(forum.getName()), site.absolute("/forums/" + forum.getPublicId()));
    }

    private ResourceLink person(Person person) {
        return new ResourceLink(
                person.getPublicId(), person.getName(), site.absolute("/speakers/" + person.getPublicId()));
    }

    private @Nullable String address(Backer backer) {
        var organisation = backer.getOrganisation();
        return organisation == null
                ? address(backer.getPerson())
                : site.absolute("/organisations/" + organisation.getPublicId());
    }

    private @Nullable String address(@Nullable Person person) {
        return person == null ? null : site.absolute("/speakers/" + person.getPublicId());
    }
}
