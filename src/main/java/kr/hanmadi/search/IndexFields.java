package kr.hanmadi.search;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.jspecify.annotations.Nullable;

/** The names of the index fields and how each kind of field is declared. */
final class IndexFields {
    /** The document's own words: body, remark, name with topic. */
    static final String TEXT = "text";
    /** Its headline or name alone, which counts more. */
    static final String TITLE = "title";
    /** Who it names as its speaker, as the article prints it. */
    static final String SPEAKER = "speaker";

    static final String PERSON_ID = "personId";
    static final String VISIBLE = "visible";
    static final String DAY = "day";
    static final String QUOTE_KIND = "quoteKind";
    /** The row's own key, for a stable order. */
    static final String ROW = "row";

    private static final String BIGRAM = "Bigram";

    private IndexFields() {}

    static String bigram(String field) {
        return field + BIGRAM;
    }

    /** A field of Korean words, cut by morphemes and by bigrams. */
    static KoreanText korean(IndexSchemaElement schema, String name) {
        var morphemes = schema.field(
                        name,
                        f -> f.asString()
                                .analyzer(KoreanAnalysis.INDEX)
                                .searchAnalyzer(KoreanAnalysis.QUERY)
                                .projectable(Projectable.YES)
                                .highlightable(List.of(Highlightable.UNIFIED)))
                .multiValued()
                .toReference();
        var bigrams = schema.field(
                        bigram(name),
                        f -> f.asString()
                                .analyzer(KoreanAnalysis.BIGRAM)
                                .projectable(Projectable.YES)
                                .highlightable(List.of(Highlightable.UNIFIED)))
                .multiValued()
                .toReference();
        return new KoreanText(morphemes, bigrams);
    }

    static IndexFieldReference<Boolean> visible(IndexSchemaElement schema) {
        return schema.field(VISIBLE, f -> f.asBoolean()).toReference();
    }

    static IndexFieldReference<LocalDate> day(IndexSchemaElement schema) {
        return schema.field(DAY, f -> f.asLocalDate().sortable(Sortable.YES).aggregable(Aggregable.YES))
                .toReference();
    }

    static IndexFieldReference<Long> row(IndexSchemaElement schema) {
        return schema.field(ROW, f -> f.asLong().sortable(Sortable.YES).projectable(Projectable.YES))
                .toReference();
    }

    static IndexFieldReference<Long> ids(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asLong().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    /** One text in its two forms. */
    record KoreanText(IndexFieldReference<String> morphemes, IndexFieldReference<String> bigrams) {
        void add(DocumentElement document, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                document.addValue(morphemes, text);
                document.addValue(bigrams, text);
            }
        }
    }
}
