package kr.hanmadi.site.forum;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.person.AffiliationKind;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.site.line.SpeakerTally;
import kr.hanmadi.site.line.SpeakerView;

/** How much of the words came from 국회·정당, 정부, 학계, 기업 …, and how much from sources without a name. */
final class KindShares {
    private KindShares() {}

    static List<ForumView.KindShare> of(List<Quote> quotes) {
        Map<Optional<AffiliationKind>, Integer> letters = new HashMap<>();
        Map<Optional<AffiliationKind>, Set<String>> speakers = new HashMap<>();
        for (var quote : quotes) {
            if (quote.getSpeakerKind() != SpeakerKind.NOBODY) {
                letters.merge(kind(quote), SpeakerTally.letters(quote), Integer::sum);
                speakers.computeIfAbsent(kind(quote), kind -> new HashSet<>())
                        .add(SpeakerView.of(quote).key());
            }
        }
        int all = Math.max(
                1, letters.values().stream().mapToInt(Integer::intValue).sum());
        int most = Math.max(1, letters.values().stream().max(Integer::compare).orElse(1));
        return letters.entrySet().stream()
                .sorted(Map.Entry.<Optional<AffiliationKind>, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(
                                one -> one.getKey().map(Enum::ordinal).orElse(Integer.MAX_VALUE),
                                Comparator.naturalOrder()))
                .map(one -> new ForumView.KindShare(
                        one.getKey().orElse(null),
                        speakers.getOrDefault(one.getKey(), Set.of()).size(),
                        Math.round(100f * one.getValue() / all),
                        Math.max(1, Math.round(100f * one.getValue() / most))))
                .toList();
    }

    private static Optional<AffiliationKind> kind(Quote quote) {
        return switch (quote.getSpeakerKind()) {
            case ANONYMOUS -> Optional.empty();
            case ORGANISATION -> Optional.of(AffiliationKind.of(quote.getSpeakerName(), null));
            default -> Optional.of(AffiliationKind.of(quote.getAffiliation(), quote.getJobTitle()));
        };
    }
}
