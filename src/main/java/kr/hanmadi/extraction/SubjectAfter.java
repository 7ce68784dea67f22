package kr.hanmadi.extraction;

import org.jspecify.annotations.Nullable;

/** The subject after the remark: “…”고 홍길동 의원은 말했다; “…”라고 말한 홍길동 의원. */
final class SubjectAfter implements Sieve {
    private static final int FARTHEST = 8;

    @Override
    public @Nullable Attribution answer(Clause clause) {
        var words = clause.after();
        if (!clause.cue().quotative()) {
            return null;
        }
        for (int i = 0; i < Math.min(FARTHEST, words.size()); i++) {
            var word = words.get(i);
            if (word.marksSubject() && isBeforeVerb(word, clause)) {
                var reference = PhraseReader.read(words, i);
                var found =
                        reference == null ? null : clause.speakers().attribute(reference, clause.discourse(), "-after");
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isBeforeVerb(Word word, Clause clause) {
        var verb = clause.cue().verb();
        return verb == null || word.span().end() <= verb.start();
    }
}
