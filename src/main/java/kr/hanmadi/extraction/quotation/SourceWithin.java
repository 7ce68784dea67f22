package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.people.SourceLabel;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * A speaker within the sentence who is not its subject: “홍길동 의원의 “…”라는 질문에”, “홍길동에게서 “…”라는 말을 들었다”,
 * “홍길동의 말을 인용해 “…”고 전했다”. When only such a one could have spoken and none is named, the speaker stays open.
 */
final class SourceWithin implements Sieve {
    private static final Pattern HEARD = Pattern.compile(Lexicon.anyOf("quotation/hearing-verbs.txt"));
    private static final Pattern QUOTED =
            Pattern.compile("^" + Lexicon.anyOf("quotation/cited-nouns.txt") + "(?:을|를)?$");
    private static final Pattern ASKED = Pattern.compile("^" + Lexicon.anyOf("quotation/asked-nouns.txt") + "[에을를]");
    private static final int FARTHEST_ASKER = 8;
    private static final Pattern CITES = Pattern.compile("^" + Lexicon.anyOf("quotation/citing-verbs.txt"));

    private static final Pattern CONVEYS =
            Pattern.compile("^(?:이?라고|고|며|이?라며) ?" + Lexicon.anyOf("quotation/conveying-verbs.txt"));
    private static final Lexicon PROVERBS = Lexicon.words("quotation/proverb-sources.txt");

    @Override
    public @Nullable Attribution answer(QuotationContext context) {
        var cueOwner = context.cue().owner();
        var words = context.before();
        if (cueOwner == ReportingCue.Owner.NO_ONE) {
            return Attribution.open(EvidenceRule.IMPERSONAL, null);
        }
        boolean proverb = words.stream()
                .anyMatch(word -> PROVERBS.has(word.stem())
                        && word.particle() != null
                        && word.particle().text().startsWith("에"));
        if (proverb) {
            return Attribution.open(EvidenceRule.IMPERSONAL, null); // 속담에 “…”고 했다
        }
        var cited = byCitation(words, context);
        if (cited != null) {
            return cited;
        }
        var conveyed = byInterpreter(words, context);
        if (conveyed != null) {
            return conveyed;
        }
        var told = toldBy(words, context);
        if (told != null) {
            return told;
        }
        boolean answered = cueOwner == ReportingCue.Owner.ANSWERED;
        var owner = byGenitive(words, context);
        if (owner != null && (answered || isNounOfSpeech(context))) {
            return owner;
        }
        var asker = answered ? byQuestion(context) : null;
        return answered && asker == null ? Attribution.open(EvidenceRule.ANSWERED, null) : asker;
    }

    /** ‘…’는 가나당 홍길동 의원의 질의에: the genitive before what is answered. */
    private static @Nullable Attribution byQuestion(QuotationContext context) {
        var words = context.after();
        for (int i = 0; i + 1 < Math.min(words.size(), FARTHEST_ASKER); i++) {
            var particle = words.get(i).particle();
            boolean asks = ASKED.matcher(words.get(i + 1).text()).find()
                    || QUOTED.matcher(words.get(i + 1).text()).find() // ‘…’는 홍길동 의원의 주장을
                    || i + 2 < words.size()
                            && ASKED.matcher(words.get(i + 2).text()).find();
            if (particle != null && particle.text().equals("의") && asks) {
                return attributeSource(words, i, context, EvidenceRule.SOURCE_OWNER);
            }
        }
        return null;
    }

    /** “…”라는 발언, “…”는 지적: the words belong to the person that the genitive before them names. */
    private static boolean isNounOfSpeech(QuotationContext context) {
        var span = context.cue().span();
        return span != null
                && Pattern.compile("^ ?(?:이?라는|이?란|는|던|다는|자는|냐는) ")
                        .matcher(context.body().substring(span.start(), span.end()) + " ")
                        .find();
    }

    /** 홍길동 의원의 “…”: the genitive right before the remark. */
    private static @Nullable Attribution byGenitive(List<Word> words, QuotationContext context) {
        if (words.isEmpty() || words.getLast().particle() == null) {
            return null;
        }
        var particle = words.getLast().particle();
        return particle.text().equals("의")
                ? attributeSource(words, words.size() - 1, context, EvidenceRule.SOURCE_OWNER)
                : null;
    }

    /** 대변인 말을 인용해 “…”고 전했다. */
    private static @Nullable Attribution byCitation(List<Word> words, QuotationContext context) {
        for (int i = words.size() - 1; i > 0; i--) {
            boolean cites = i + 1 < words.size()
                    && CITES.matcher(words.get(i + 1).text()).find();
            if (cites && QUOTED.matcher(words.get(i).text()).find()) {
                var found = attributeSource(words, i - 1, context, EvidenceRule.SOURCE_CITED);
                if (found != null) {
                    return found;
                }
            }
            var object = words.get(i).particle();
            if (cites
                    && object != null
                    && (object.text().equals("을") || object.text().equals("를"))) {
                var found = attributeSource(words, i, context, EvidenceRule.SOURCE_CITED);
                if (found != null && !(found.speaker() instanceof FoundSpeaker.Organisation)) {
                    return found; // 가나통신은 고위 관리를 인용해 “…”고 전했다
                }
            }
        }
        return null;
    }

    /** 통역은 홍길동 교수의 말을 “…”라고 옮겼다. */
    private static @Nullable Attribution byInterpreter(List<Word> words, QuotationContext context) {
        var span = context.cue().span();
        int last = words.size() - 1;
        if (span == null || last < 1 || !QUOTED.matcher(words.get(last).text()).find()) {
            return null;
        }
        var stop = Math.min(context.body().length(), span.end() + 12);
        return CONVEYS.matcher(context.body().substring(span.start(), stop)).find()
                ? attributeSource(words, last - 1, context, EvidenceRule.SOURCE_CITED)
                : null;
    }

    /** 홍길동 의원에게 “…”라는 말을 들었다. */
    private static @Nullable Attribution toldBy(List<Word> words, QuotationContext context) {
        var span = context.cue().span();
        if (span == null) {
            return null;
        }
        int end = Math.min(context.body().length(), span.end() + 20);
        int stop = context.after().isEmpty()
                ? span.end()
                : context.after().getLast().end();
        if (!HEARD.matcher(context.body().substring(span.start(), Math.min(end, Math.max(stop, span.end()))))
                .find()) {
            return null;
        }
        for (int i = words.size() - 1; i >= 0; i--) {
            var particle = words.get(i).particle();
            var text = particle == null ? "" : particle.text();
            if (text.startsWith("에게") || text.endsWith("로부터") || text.startsWith("한테")) {
                return attributeSource(words, i, context, EvidenceRule.SOURCE_TOLD);
            }
        }
        return null;
    }

    private static @Nullable Attribution attributeSource(
            List<Word> words, int at, QuotationContext context, EvidenceRule rule) {
        var reference = PhraseReader.read(words, at);
        var found = reference == null
                ? null
                : context.speakers().attribute(reference, context.recent(), EvidenceRule.Place.BEFORE);
        if (found != null && found.speaker() == null && reference instanceof PersonReference.ByTitle title) {
            var source =
                    new PersonReference.ByAnonymous(title.label(), SourceLabel.kindOf(title.label()), title.span());
            found = context.speakers().attribute(source, context.recent(), EvidenceRule.Place.BEFORE);
        }
        return found == null || found.speaker() == null
                ? null
                : new Attribution(found.speaker(), rule, found.subject(), Confidence.MEDIUM);
    }
}
