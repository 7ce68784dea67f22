package kr.hanmadi.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.Picture;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuotesInArticles;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Turns what the record holds into entries of a feed, with as many questions to the database for many as for one. */
@Component
class EntryFactory {
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SUMMARY = 200;
    private static final int PICTURE_WIDTH = 1200;
    /** So many of an article are printed whole in a feed; the page has them all. */
    private static final int MOST_UTTERANCES = 50;

    private final ReadableForums readableForums;
    private final QuotesInArticles quotesInArticles;
    private final SiteSettings site;
    private final FeedTexts words;

    EntryFactory(
            ReadableForums readableForums,
            QuotesInArticles quotesInArticles,
            SiteSettings site,
            MessageSource messages) {
        this.readableForums = readableForums;
        this.quotesInArticles = quotesInArticles;
        this.site = site;
        this.words = new FeedTexts(messages);
    }

    List<Feed.Entry> ofArticles(Collection<Article> listed) {
        var said = quotesInArticles.firstReadableOfArticles(
                listed.stream().map(EntryFactory::id).toList(), MOST_UTTERANCES);
        return listed.stream()
                .map(article -> entry(article, said.getOrDefault(id(article), List.of()), UnaryOperator.identity()))
                .toList();
    }

    /** The same as results of a search, without the names and words that are out of searches. */
    List<Feed.Entry> ofFoundArticles(Collection<Article> found) {
        var said = quotesInArticles.firstReadableOfArticles(
                found.stream().map(EntryFactory::id).toList(), MOST_UTTERANCES);
        return found.stream()
                .map(article -> entry(
                        article,
                        said.getOrDefault(id(article), List.of()).stream()
                                .filter(Quote::isListed)
                                .toList(),
                        article::searchable))
                .toList();
    }

    List<Feed.Entry> ofCorrections(Collection<Article> corrected) {
        return corrected.stream().map(this::correction).toList();
    }

    List<Feed.Entry> ofQuotes(Collection<Quote> listed) {
        return listed.stream()
                .map(quote -> entry(quote, UnaryOperator.identity()))
                .toList();
    }

    /** The same as results of a search, without the names that are out of searches. */
    List<Feed.Entry> ofFoundQuotes(Collection<Quote> found) {
        return found.stream()
                .map(quote -> entry(quote, quote.getArticle()::searchable))
                .toList();
    }

    List<Feed.Entry> ofForums(Collection<Forum> listed) {
        var changes = readableForums.changesOfForums(listed.stream()
                .map(forum -> Objects.requireNonNull(forum.getId()))
                .toList());
        return listed.stream()
                .map(forum -> entry(forum, changes.getOrDefault(Objects.requireNonNull(forum.getId()), Instant.EPOCH)))
                .toList();
    }

    private Feed.Entry entry(Article article, List<Quote> said, UnaryOperator<String> read) {
        var html = new StringBuilder();
        var opening = article.opening().map(read).map(words -> shorten(words, LONGEST_SUMMARY));
        opening.ifPresent(words -> html.append(paragraph(words)));
        said.forEach(quote -> html.append(quotation(quote, read)));
        return new Feed.Entry(
                new Feed.Entry.Place(
                        "/articles/" + article.getPublicId(),
                        Addresses.article(article.getPublicId(), read.apply(article.getSlug()))),
                new Feed.Entry.Text(read.apply(article.getHeadline()), opening.orElse(null), html.toString()),
                new Feed.Entry.Dates(published(article), updated(article)),
                reporters(article).stream().map(read).toList(),
                labels(article, read),
                article.getLicence(),
                article.shownPictures().stream()
                        .findFirst()
                        .map(Picture::file)
                        .map(file -> new Feed.Entry.Enclosure(
                                Addresses.picture(file.path(file.widthFor(PICTURE_WIDTH))),
                                file.type().mediaType()))
                        .orElse(null));
    }

    private Feed.Entry correction(Article article) {
        var notes = article.getCorrections();
        var newest = notes.getLast();
        var html = notes.reversed().stream()
                .map(note -> paragraph("%s %s %s"
                        .formatted(
                                KoreanDates.dayAndTime(note.madeAt()),
                                words.text("article.corrections." + note.kind()),
                                note.note())))
                .collect(Collectors.joining());
        return new Feed.Entry(
                new Feed.Entry.Place(
                        "/articles/" + article.getPublicId() + "#corrections",
                        Addresses.article(article.getPublicId(), article.getSlug()) + "#corrections"),
                new Feed.Entry.Text(
                        words.text("feed.correction.title." + newest.kind(), article.getHeadline()),
                        newest.note(),
                        html),
                new Feed.Entry.Dates(notes.getFirst().madeAt(), newest.madeAt()),
                reporters(article),
                labels(article, UnaryOperator.identity()),
                article.getLicence(),
                null);
    }

    private Feed.Entry entry(Quote quote, UnaryOperator<String> read) {
        var article = quote.getArticle();
        var changed = Stream.of(quote.getDecidedAt(), article.getPublishedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var speaker = words.speaker(quote);
        var link = site.absolute(Addresses.inArticle(
                article.getPublicId(), read.apply(article.getSlug()), quote.getPublicId(), quote.getStartOffset()));
        return new Feed.Entry(
                new Feed.Entry.Place(Addresses.quote(quote.getPublicId()), Addresses.quote(quote.getPublicId())),
                new Feed.Entry.Text(
                        "“" + shorten(read.apply(quote.getWords()), LONGEST_TITLE) + "” ― " + speaker,
                        null,
                        quotation(quote, read) + "<p><a href=\"" + link + "\">"
                                + escape(read.apply(article.getHeadline())) + "</a> · "
                                + quote.saidOn()
                                        .map(day -> KoreanDates.day(day) + " · ")
                                        .orElse("")
                                + escape(words.text("quote.state." + quote.getState())) + "</p>"),
                new Feed.Entry.Dates(published(article), changed),
                quote.getSpeakerKind() == SpeakerKind.NOBODY ? List.of() : List.of(speaker),
                quoteLabels(quote, read),
                article.getLicence(),
                null);
    }

    private Feed.Entry entry(Forum forum, Instant changed) {
        var facts = words.facts(forum);
        return new Feed.Entry(
                new Feed.Entry.Place(
                        "/forums/" + forum.getPublicId(), Addresses.forum(forum.getPublicId(), forum.getSlug())),
                new Feed.Entry.Text(
                        forum.getName(),
                        forum.getTopic(),
                        facts.stream().map(EntryFactory::paragraph).collect(Collectors.joining())),
                new Feed.Entry.Dates(changed, changed),
                List.of(),
                List.of(
                        new Feed.Label(forum.getKind().name(), words.text("forum.kind." + forum.getKind())),
                        new Feed.Label(forum.getState().name(), words.text("forum.state." + forum.getState()))),
                null,
                null);
    }

    private String quotation(Quote quote, UnaryOperator<String> read) {
        return "<blockquote cite=\"" + site.absolute(Addresses.quote(quote.getPublicId())) + "\"><p>“"
                + escape(read.apply(quote.getWords())) + "”</p></blockquote>" + paragraph("― " + words.speaker(quote));
    }

    private List<Feed.Label> labels(Article article, UnaryOperator<String> read) {
        var forum = article.getForum();
        return forum == null
                ? List.of()
                : List.of(new Feed.Label(
                        forum.canonical().getPublicId(),
                        read.apply(forum.canonical().getName())));
    }

    private List<Feed.Label> quoteLabels(Quote quote, UnaryOperator<String> read) {
        var labels = new ArrayList<>(labels(quote.getArticle(), read));
        if (quote.getState().isNamedInFeeds()) {
            labels.add(new Feed.Label(quote.getState().name(), words.text("quote.state." + quote.getState())));
        }
        if (quote.getSpeechAct() != null) {
            labels.add(new Feed.Label(quote.getSpeechAct().name(), words.text("act." + quote.getSpeechAct())));
        }
        return labels;
    }

    private static List<String> reporters(Article article) {
        return article.getBylines().stream().map(Byline::printedName).toList();
    }

    private static Instant published(Article article) {
        return Objects.requireNonNullElse(article.getPublishedAt(), Instant.EPOCH);
    }

    private static Instant updated(Article article) {
        return Objects.requireNonNullElse(article.getUpdatedAt(), published(article));
    }

    private static Long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }

    private static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int word = text.lastIndexOf(' ', longest);
        return text.substring(0, word > longest / 2 ? word : longest) + "…";
    }
}
