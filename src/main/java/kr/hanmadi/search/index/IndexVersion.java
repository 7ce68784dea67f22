package kr.hanmadi.search.index;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.version.CodeDigest;
import org.apache.lucene.util.Version;

/**
 * Which documents an index holds, as a word that changes with the code that writes them: fields, what is put into them, and
 * how Korean is cut and by which word lists. An index of another version is built again beside the old one. What the record
 * itself answers (a day, a name) is not seen here.
 */
final class IndexVersion {
    private static final List<String> WRITERS = List.of(
            "search/index/*Document*.class",
            "search/index/IndexFields*.class",
            "search/index/ReferencedRowIds*.class",
            "quote/RelatedRows*.class",
            "search/index/*Analysis*.class",
            "search/korean/*.class",
            "search/korean/*.txt");

    private IndexVersion() {}

    /** The documents name the fields of facets by their constants, so that no class of theirs changes with such a name. */
    static List<String> facetFields() {
        return Stream.of(FacetKind.values()).map(FacetKind::field).toList();
    }

    static String compute() {
        return of(facetFields());
    }

    static String of(List<String> facetFields) {
        var digest = new CodeDigest().add("lucene " + Version.LATEST);
        facetFields.forEach(digest::add);
        WRITERS.forEach(digest::addAll);
        return HexFormat.of().formatHex(digest.finish(), 0, 6);
    }
}
