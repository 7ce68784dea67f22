package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.site.FictionalRecordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index holds the same whatever was known when a document was written: names learnt later cut no word otherwise. */
@FictionalRecordTest
class OrderOfFilingIntegrationTests {
    /** Prints a name that no person has yet, within a word that a dictionary with the name in it would cut otherwise. */
    private static final String BEFORE = """
            %1$s, 누리집 새로 단장
            [가나일보 = 홍길동 기자] %1$s재단은 4일 %1$s기념관의 누리집을 새로 열었다고 밝혔다.
            성춘향 한빛대 교수는 “%1$s기념관 자료를 모두에게 열어야 한다”고 말했다.
            """;

    private static final String NAMING = """
            제9회 %1$s 강연 토론회 열려
            [가나일보 = 홍길동 기자] 지난 5일 다라시의회에서 ‘제9회 물길 자료 토론회’가 열렸다.
            %1$s 누리연구원 연구위원은 “자료는 해마다 나와야 한다”고 말했다.
            """;

    @Autowired
    private Sources sources;

    @Autowired
    private Filing filing;

    @Autowired
    private NameLexiconLoader vocabulary;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @Test
    void doesNotMatterToTheIndex() {
        var early = file("방하늬", BEFORE);
        var known = file("방하늬", NAMING);
        var first = file("탁솔메", NAMING);
        var late = file("탁솔메", BEFORE);

        var filed = documents(List.of(early, known, first, late));
        assertThat(filed.values()).allSatisfy(documents -> assertThat(documents).isNotEmpty());
        IndexedDocuments.rebuild(jdbc);

        assertThat(documents(List.of(early, known, first, late))).isEqualTo(filed);
    }

    private long file(String name, String text) {
        var path = name + text.hashCode() + ".txt";
        var raw = RawText.of(text.formatted(name).getBytes(StandardCharsets.UTF_8));
        sources.stage(new SourceToStage(Origin.IMPORT, path, raw, null, true, true));
        while (filing.fileNext()) {
            // until none waits
        }
        IndexedDocuments.settle(jdbc);
        vocabulary.readNames();
        return article(path);
    }

    private long article(String path) {
        return jdbc.sql("select article_id from source where path = ? and state = 'FILED'")
                .param(path)
                .query(Long.class)
                .single();
    }

    private Map<ResultType, Map<Long, List<String>>> documents(List<Long> articles) {
        return Map.of(
                ResultType.ARTICLE,
                        only(ResultType.ARTICLE, "select id from article where id in (:articles)", articles),
                ResultType.QUOTE,
                        only(ResultType.QUOTE, "select id from quote where article_id in (:articles)", articles),
                ResultType.SPEAKER,
                        only(
                                ResultType.SPEAKER,
                                "select person_id from quote where article_id in (:articles) and person_id is not null",
                                articles),
                ResultType.FORUM,
                        only(
                                ResultType.FORUM,
                                "select forum_id from article where id in (:articles) and forum_id is not null",
                                articles));
    }

    private Map<Long, List<String>> only(ResultType type, String rows, List<Long> articles) {
        var documents = IndexedDocuments.of(factory, type);
        documents
                .keySet()
                .retainAll(jdbc.sql(rows)
                        .param("articles", articles)
                        .query(Long.class)
                        .list());
        return documents;
    }
}
