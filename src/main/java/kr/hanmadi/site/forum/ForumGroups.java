package kr.hanmadi.site.forum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.Utterance;

/** Puts a forum's quotations in the order that a reader chose, under headings. */
final class ForumGroups {
    private final ForumCast cast;
    private final ForumOrder order;
    private final List<ForumView.SaidOnce> all;

    ForumGroups(List<Utterance> utterances, ForumCast cast, ForumOrder order) {
        this.cast = cast;
        this.order = order;
        this.all = order == ForumOrder.ARTICLE ? eachReport(utterances) : once(utterances);
    }

    private List<ForumView.SaidOnce> once(List<Utterance> utterances) {
        return utterances.stream()
                .map(utterance -> said(utterance.fullest(), utterance.others().size()))
                .toList();
    }

    /** By article every report shows all that it prints. */
    private List<ForumView.SaidOnce> eachReport(List<Utterance> utterances) {
        return utterances.stream()
                .flatMap(utterance -> Stream.concat(Stream.of(utterance.fullest()), utterance.others().stream())
                        .map(quote -> Map.entry(quote, utterance.others().size())))
                .sorted(Comparator.comparing((Map.Entry<Quote, Integer> one) ->
                                one.getKey().getArticle().getPublicId())
                        .thenComparing(one -> one.getKey().getStartOffset()))
                .map(one -> said(one.getKey(), one.getValue()))
                .toList();
    }

    private ForumView.SaidOnce said(Quote quote, int elsewhere) {
        return new ForumView.SaidOnce(QuoteView.of(quote).withoutPlace(), cast.part(quote), elsewhere);
    }

    /** All of them, those under one heading together. */
    List<ForumView.SaidOnce> inOrder() {
        return grouped(all).values().stream().flatMap(List::stream).toList();
    }

    /** Some of them under their headings. */
    List<ForumView.Group> under(List<ForumView.SaidOnce> some) {
        return grouped(some).values().stream().map(this::group).toList();
    }

    private Map<String, List<ForumView.SaidOnce>> grouped(List<ForumView.SaidOnce> quotes) {
        var groups = new LinkedHashMap<String, List<ForumView.SaidOnce>>();
        quotes.forEach(said -> groups.computeIfAbsent(key(said.quote()), key -> new ArrayList<>())
                .add(said));
        return groups;
    }

    private String key(QuoteView quote) {
        return switch (order) {
            case SPOKEN -> "";
            case SPEAKER -> quote.speaker().key();
            case ARTICLE -> quote.source().articleHref().replaceFirst("#.*", "");
        };
    }

    private ForumView.Group group(List<ForumView.SaidOnce> quotes) {
        var first = quotes.getFirst().quote();
        return switch (order) {
            case SPOKEN -> new ForumView.Group(null, null, quotes);
            case SPEAKER ->
                new ForumView.Group(first.speaker().name(), first.speaker().href(), quotes);
            case ARTICLE -> new ForumView.Group(first.source().headline(), key(first), quotes);
        };
    }
}
