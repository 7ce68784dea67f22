package kr.hanmadi.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Mention;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteEvidence;
import kr.hanmadi.quote.QuoteReading;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.quote.TextSpan;
import org.jspecify.annotations.NullUnmarked;

/** An article in the making: its body grows by a line with every passage. */
@NullUnmarked
final class FictionalArticle {
    private static final Instant FILED = Instant.parse("2025-03-04T09:10:00Z");

    private final Articles articles;
    private final Quotes quotes;
    private final String headline;
    private final FullText fullText;
    private final StringBuilder body;
    private final List<Passage> passages = new ArrayList<>();
    private Article article;
    private int utterances;

    FictionalArticle(Articles articles, Quotes quotes, String headline, FullText fullText) {
        this.articles = articles;
        this.quotes = quotes;
        this.headline = headline;
        this.fullText = fullText;
        this.body = new StringBuilder(headline);
        passages.add(new Passage(PassageKind.HEADLINE, 0, headline.length()));
    }

    void add(PassageKind kind, String text) {
        body.append('\n');
        passages.add(new Passage(kind, body.length(), body.length() + text.length()));
        body.append(text);
    }

    Article save() {
        article = articles.add(new Article(headline, body.toString(), 1, fullText));
        article.found(headline, body.toString(), passages, List.of(new Byline("변강쇠", null)), "가나일보", null, 1, FILED);
        return article;
    }

    Quote say(String words, Speaker speaker, String label, String rule) {
        return add(QuoteKind.DIRECT, words, ++utterances, speaker, label, rule, null);
    }

    /** Parts of one utterance share the number. */
    void sayAs(int utterance, String words, Speaker speaker) {
        add(QuoteKind.DIRECT, words, utterance, speaker, null, "full-name-before", null);
    }

    void report(String words, Speaker speaker, String label) {
        add(QuoteKind.INDIRECT, words, ++utterances, speaker, label, "indirect", null);
    }

    Quote headline(String words, HeadlineVerdict verdict, Quote of) {
        var quote = add(QuoteKind.HEADLINE, words, ++utterances, new Speaker.Nobody(), null, "none", verdict);
        quote.shortens(of);
        return quote;
    }

    private Quote add(
            QuoteKind kind,
            String words,
            int utterance,
            Speaker speaker,
            String label,
            String rule,
            HeadlineVerdict verdict) {
        var span = span(words);
        return quotes.add(new Quote(
                article,
                new QuoteReading(
                        kind,
                        span,
                        words,
                        utterance,
                        new QuoteReading.ReadSpeaker(speaker, null, List.of(), label),
                        QuoteEvidence.of(rule, Confidence.HIGH, null, label == null ? null : span(label), null),
                        new QuoteReading.Reported("말하다", SpeechAct.STATE),
                        verdict)));
    }

    Mention mention(String printed, Person person, boolean misprint) {
        return new Mention(article, span(printed), printed, person, "full-name", misprint);
    }

    private TextSpan span(String words) {
        int at = body.indexOf(words);
        return new TextSpan(at, at + words.length());
    }
}
