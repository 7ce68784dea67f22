package kr.hanmadi.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.hanmadi.Eventually;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.asking.IndexQuery;
import kr.hanmadi.search.index.IndexFields;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the local index document by document: every term with its places, every stored value, every value to sort by. */
public final class IndexedDocuments {
    private IndexedDocuments() {}

    /** Empties the record and its index, before and after a test that counts what is in them. */
    public static void forget(JdbcClient jdbc) {
        // what the index has not taken yet is for rows that go; a truncate and an index that still reads can block each
        // other
        jdbc.sql("delete from hsearch_outbox_event").update();
        settle(jdbc);
        truncate(jdbc, 3);
        rebuild(jdbc);
    }

    /** What the portal does by itself may read two of the tables in another order: the database then ends one of the two. */
    private static void truncate(JdbcClient jdbc, int tries) {
        try {
            jdbc.sql("truncate source, article, forum, forum_series, person, organisation, reporter cascade")
                    .update();
        } catch (PessimisticLockingFailureException e) {
            if (tries == 1) {
                throw e;
            }
            truncate(jdbc, tries - 1);
        }
    }

    /** Waits until the index has taken every change of the record. */
    public static void settle(JdbcClient jdbc) {
        Eventually.holds(
                "every change is indexed",
                () -> jdbc.sql("select count(*) from hsearch_outbox_event")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    /** Has a healthy index built again from the record, and waits for it. */
    public static void rebuild(JdbcClient jdbc) {
        long request = jdbc.sql("insert into index_request (requested_at) values (now()) returning id")
                .query(Long.class)
                .single();
        Eventually.holds(
                "the index is built again",
                () -> jdbc.sql("select finished_at is not null from index_request where id = ?")
                        .param(request)
                        .query(Boolean.class)
                        .single());
        settle(jdbc);
    }

    /** Every document of one kind by the key of its row. */
    public static Map<Long, List<String>> of(EntityManagerFactory factory, ResultType type) {
        var documents = new TreeMap<Long, List<String>>();
        try (var reader = Search.mapping(factory)
                .scope(IndexQuery.entityOf(type))
                .extension(LuceneExtension.get())
                .openIndexReader()) {
            for (var leaf : reader.leaves()) {
                read(leaf.reader(), documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.values().forEach(lines -> lines.sort(null));
        return documents;
    }

    private static void read(LeafReader leaf, Map<Long, List<String>> documents) throws IOException {
        var byNumber = new TreeMap<Integer, List<String>>();
        var rows = DocValues.getSortedNumeric(leaf, IndexFields.ROW);
        for (int each = rows.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = rows.nextDoc()) {
            if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(each)) {
                var lines = new ArrayList<String>();
                byNumber.put(each, lines);
                documents.put(rows.nextValue(), lines);
                for (var stored : leaf.storedFields().document(each)) {
                    lines.add("stored %s %s".formatted(stored.name(), stored));
                }
            }
        }
        for (var field : leaf.getFieldInfos()) {
            var terms = leaf.terms(field.name);
            if (terms != null) {
                var term = terms.iterator();
                while (term.next() != null) {
                    var places = term.postings(null, PostingsEnum.ALL);
                    for (int each = places.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = places.nextDoc()) {
                        if (byNumber.containsKey(each)) {
                            for (int i = 0; i < places.freq(); i++) {
                                byNumber.get(each)
                                        .add("term %s %s %d".formatted(field.name, term.term(), places.nextPosition()));
                            }
                        }
                    }
                }
            }
            values(leaf, field.name, byNumber);
        }
    }

    private static void values(LeafReader leaf, String field, Map<Integer, List<String>> documents) throws IOException {
        switch (leaf.getFieldInfos().fieldInfo(field).getDocValuesType()) {
            case NUMERIC, SORTED_NUMERIC -> {
                var values = DocValues.getSortedNumeric(leaf, field);
                for (var each : documents.entrySet()) {
                    if (values.advanceExact(each.getKey())) {
                        for (int i = 0; i < values.docValueCount(); i++) {
                            each.getValue().add("value %s %d".formatted(field, values.nextValue()));
                        }
                    }
                }
            }
            case SORTED, SORTED_SET -> {
                var values = DocValues.getSortedSet(leaf, field);
                for (var each : documents.entrySet()) {
                    if (values.advanceExact(each.getKey())) {
                        for (int i = 0; i < values.docValueCount(); i++) {
                            each.getValue()
                                    .add("value %s %s"
                                            .formatted(
                                                    field,
                                                    values.lookupOrd(values.nextOrd())
                                                            .utf8ToString()));
                        }
                    }
                }
            }
            case NONE, BINARY -> {}
        }
    }
}
