package kr.hanmadi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.stream.Stream;
import kr.hanmadi.search.IndexedDocuments;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.site.FictionalRecord;
import kr.hanmadi.site.FictionalRecordTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A facet whose field a document does not write would count nothing and say nothing. */
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetFieldsIntegrationTests {
    @Autowired
    FictionalRecord record;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void fileOneOfEverything() {
        IndexedDocuments.forget(jdbc);
        record.save();
        IndexedDocuments.settle(jdbc);
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    static Stream<Arguments> offered() {
        return Stream.of(FacetKind.values())
                .flatMap(facet ->
                        Stream.of(ResultType.values()).filter(facet::isOf).map(type -> Arguments.of(facet, type)));
    }

    @ParameterizedTest
    @MethodSource("offered")
    void everyResultThatOffersAFacetHoldsItsValues(FacetKind facet, ResultType type) {
        var field = "value %s ".formatted(facet.field());
        assertThat(IndexedDocuments.of(factory, type).values())
                .as(
                        "No document of %s holds a value of the facet %s. Write the field %s in the document of %s, and give"
                                + " one of them a value in FictionalRecord",
                        type, facet, facet.field(), type)
                .anyMatch(document -> document.stream().anyMatch(line -> line.startsWith(field)));
    }
}
