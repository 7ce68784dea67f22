package kr.hanmadi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.korean.Hanja;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;
import org.hibernate.search.engine.backend.types.dsl.StringIndexFieldTypeOptionsStep;
import org.jspecify.annotations.Nullable;

/** The names of the index fields and how each kind of field is declared. */
public final class IndexFields {
    /** The document's own words: body, remark, topic. */
    public static final String TEXT = "text";
    /** Its headline or name alone, which counts more. */
    public static final String TITLE = "title";
    /** Headline and text of an article as one: a question is answered by both, and by how rare a word is in either. */
    public static final String WHOLE = "whole";
    /** The name of its speaker, as the article prints it. */
    public static final String SPEAKER = "speaker";
    /** Organisation and post of its speaker, as the article prints them. */
    public static final String AFFILIATION = "affiliation";

    public static final String PERSON_ID = FacetKind.SPEAKER.field();
    public static final String ORGANISATION_ID = FacetKind.AFFILIATION.field();
    public static final String FORUM_ID = FacetKind.FORUM.field();
    public static final String REPORTER = FacetKind.REPORTER.field();
    public static final String KIND = FacetKind.KIND.field();
    public static final String ACT = FacetKind.ACT.field();
    public static final String OUTLET = FacetKind.OUTLET.field();
    /** What a text calls a body for short, and the name it stands for, a tab between them. */
    public static final String SHORT_NAME = "shortName";
    /** The words as printed, with their particles: what may have been meant by a mistyped one. */
    static final String PRINTED = "printed";

    public static final String DAY = "day";
    /** When readers could first see it. */
    public static final String ARRIVED = "arrived";
    /** Year times twelve and the month, counted from zero. */
    public static final String MONTH = "month";
    /** The row's own key, for a stable order. */
    public static final String ROW = "row";
    /** Equal for the parts of one utterance. */
    public static final String UTTERANCE = "utterance";
    /** Equal for the same words of the same speaker in several articles. */
    public static final String SAME = "same";

    private static final String BIGRAM = "Bigram";

    private IndexFields() {}

    /** Whether documents of a kind say when they came in; of the others the row with the highest key came last. */
    public static boolean knowsArrival(ResultType type) {
        return type == ResultType.ARTICLE || type == ResultType.QUOTE;
    }

    public static String bigram(String field) {
        return field + BIGRAM;
    }

    /** A field of Korean words, cut by morphemes and by bigrams; kept as it is, to tell why a result was found. */
    static KoreanText korean(IndexSchemaElement schema, String name) {
        return korean(schema, name, type -> type.projectable(Projectable.YES), type -> type);
    }

    /** The words of which a result shows the best; where they stand is kept, so that nothing is cut again to mark them. */
    static KoreanText shown(IndexSchemaElement schema) {
        UnaryOperator<StringIndexFieldTypeOptionsStep<?>> marked = type -> type.projectable(Projectable.YES)
                .highlightable(List.of(Highlightable.UNIFIED))
                .termVector(TermVector.WITH_POSITIONS_OFFSETS);
        return korean(schema, TEXT, marked, marked);
    }

    private static KoreanText korean(
            IndexSchemaElement schema,
            String name,
            UnaryOperator<StringIndexFieldTypeOptionsStep<?>> whole,
            UnaryOperator<StringIndexFieldTypeOptionsStep<?>> paired) {
        var morphemes = schema.field(
                        name,
                        f -> whole.apply(
                                f.asString().analyzer(KoreanAnalysis.INDEX).searchAnalyzer(KoreanAnalysis.QUERY)))
                .multiValued()
                .toReference();
        var bigrams = schema.field(bigram(name), f -> paired.apply(f.asString().analyzer(KoreanAnalysis.BIGRAM)))
                .multiValued()
                .toReference();
        return new KoreanText(morphemes, bigrams);
    }

    /** A text that is only looked for by its morphemes. */
    static IndexFieldReference<String> morphemes(IndexSchemaElement schema, String name) {
        return schema.field(
                        name, f -> f.asString().analyzer(KoreanAnalysis.INDEX).searchAnalyzer(KoreanAnalysis.QUERY))
                .multiValued()
                .toReference();
    }

    static Dates dates(IndexSchemaElement schema) {
        return new Dates(
                schema.field(DAY, f -> f.asLocalDate().sortable(Sortable.YES).projectable(Projectable.YES))
                        .toReference(),
                schema.field(MONTH, f -> f.asInteger().aggregable(Aggregable.YES))
                        .toReference());
    }

    static IndexFieldReference<Instant> arrived(IndexSchemaElement schema) {
        return schema.field(ARRIVED, f -> f.asInstant().sortable(Sortable.YES)).toReference();
    }

    static IndexFieldReference<Long> row(IndexSchemaElement schema) {
        return schema.field(ROW, f -> f.asLong().sortable(Sortable.YES).projectable(Projectable.YES))
                .toReference();
    }

    static IndexFieldReference<Long> ids(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asLong().aggregable(Aggregable.YES).projectable(Projectable.YES))
                .multiValued()
                .toReference();
    }

    /** Whole words of a small set: kinds, reporters. */
    static IndexFieldReference<String> words(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    /** Of a small set, and shown: outlets. */
    static IndexFieldReference<String> shownWords(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asString().aggregable(Aggregable.YES).projectable(Projectable.YES))
                .multiValued()
                .toReference();
    }

    /** Words that are listed, and neither counted nor ranked. */
    static IndexFieldReference<String> printed(IndexSchemaElement schema) {
        return schema.field(PRINTED, f -> f.asString()).multiValued().toReference();
    }

    static IndexFieldReference<Long> group(IndexSchemaElement schema, String name) {
        return schema.field(name, f -> f.asLong().projectable(Projectable.YES)).toReference();
    }

    /** One text in its two forms. */
    record KoreanText(IndexFieldReference<String> morphemes, IndexFieldReference<String> bigrams) {
        void add(DocumentElement document, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                document.addValue(morphemes, text);
                document.addValue(bigrams, text);
            }
        }

        /** With Hanja also as Hangul: Nori cuts 軍수송기 otherwise than 군수송기. */
        void addHeadline(DocumentElement document, String text) {
            add(document, text);
            var read = Hanja.inHangul(text);
            if (!read.equals(text)) {
                document.addValue(morphemes, read);
            }
        }
    }

    /** The ids of people, bodies and forums that a document is about. */
    record NamedIds(
            IndexFieldReference<Long> person, IndexFieldReference<Long> organisation, IndexFieldReference<Long> forum) {
        static NamedIds in(IndexSchemaElement schema) {
            return new NamedIds(ids(schema, PERSON_ID), ids(schema, ORGANISATION_ID), ids(schema, FORUM_ID));
        }

        void addForum(DocumentElement document, @Nullable Forum reported) {
            if (reported != null) {
                document.addValue(forum, reported.canonical().getId());
            }
        }
    }

    /** The reporters and the paper of an article, for it and its quotations. */
    record Newspaper(IndexFieldReference<String> reporter, IndexFieldReference<String> outlet) {
        static Newspaper in(IndexSchemaElement schema) {
            return new Newspaper(words(schema, REPORTER), shownWords(schema, OUTLET));
        }

        void add(DocumentElement document, Article article) {
            article.searchableReporters().forEach(name -> document.addValue(reporter, name));
            document.addValue(outlet, article.getOutlet());
        }
    }

    /** What orders results: the day, the time at which readers could first see the article, and the row. */
    record Order(Dates dates, IndexFieldReference<Instant> arrived, IndexFieldReference<Long> row) {
        static Order in(IndexSchemaElement schema) {
            return new Order(IndexFields.dates(schema), IndexFields.arrived(schema), IndexFields.row(schema));
        }

        void add(DocumentElement document, Optional<LocalDate> day, Article article, @Nullable Long id) {
            day.ifPresent(on -> dates.add(document, on));
            document.addValue(arrived, article.getPublishedAt());
            document.addValue(row, id);
        }
    }

    /** The day for order and range, its month for counting. */
    record Dates(IndexFieldReference<LocalDate> day, IndexFieldReference<Integer> month) {
        void add(DocumentElement document, LocalDate on) {
            document.addValue(day, on);
            document.addValue(month, on.getYear() * 12 + on.getMonthValue() - 1);
        }
    }
}
