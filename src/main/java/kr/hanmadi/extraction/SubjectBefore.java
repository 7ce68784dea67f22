package kr.hanmadi.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subject before the remark: “홍길동 가나연구원 연구위원은 이날 “…”고 말했다”. */
final class SubjectBefore implements Sieve {
    @Override
    public @Nullable Attribution answer(Clause clause) {
        return find(clause.before(), clause, reportsHearsay(clause));
    }

    /**
     * The last topic (은, 는) names the speaker; a subject (이, 가) only when there is no topic, or when the topic tells
     * what somebody else said: “A는 B가 “…”고 말했다고 전했다”.
     */
    private static @Nullable Attribution find(List<Word> words, Clause clause, boolean hearsay) {
        Attribution subject = null;
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            if (!word.marksSubject()) {
                continue;
            }
            var reference = PhraseReader.read(words, i);
            var found =
                    reference == null ? null : clause.speakers().attribute(reference, clause.discourse(), "-before");
            if (found == null) {
                continue;
            }
            if (hearsay || isTopic(word)) {
                return found;
            }
            subject = subject == null ? found : subject;
        }
        return subject;
    }

    private static boolean isTopic(Word word) {
        var particle = word.particle();
        return particle != null
                && (particle.text().endsWith("은")
                        || particle.text().endsWith("는")
                        || particle.text().endsWith("도"));
    }

    private static boolean reportsHearsay(Clause clause) {
        var span = clause.cue().span();
        var verb = clause.cue().verb();
        return span != null
                && verb != null
                && clause.body().substring(verb.start(), verb.end()).endsWith("다고");
    }
}
