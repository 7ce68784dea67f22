package kr.hanmadi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.IntegerEntry;
import java.lang.classfile.constantpool.LongEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.util.Version;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which documents an index holds, as a word that changes with the code that writes them: fields, what is put into them, and
 * how Korean is cut and by which word lists. An index of another version is built again beside the old one. Comments and line numbers do not count;
 * what the record itself answers (a day, a name) is not seen here.
 */
final class IndexVersion {
    private static final List<String> WRITERS = List.of(
            "index/*Document*.class",
            "index/IndexFields*.class",
            "index/ReferencedRowIds*.class",
            "index/*Analysis*.class",
            "korean/*.class",
            "korean/*.txt");

    private IndexVersion() {}

    static String compute() {
        var digest = sha256();
        add(digest, "lucene " + Version.LATEST);
        try {
            for (var writer : writers().entrySet()) {
                if (writer.getKey().endsWith(".class")) {
                    add(digest, writer.getValue());
                } else {
                    digest.update(writer.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    private static TreeMap<String, byte[]> writers() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver(IndexVersion.class.getClassLoader());
        var all = new TreeMap<String, byte[]>();
        for (var pattern : WRITERS) {
            var found = resolver.getResources("classpath*:kr/hanmadi/search/" + pattern);
            if (found.length == 0) {
                throw new IllegalStateException("Nothing is called " + pattern);
            }
            for (var each : found) {
                all.put(each.getFilename(), each.getContentAsByteArray());
            }
        }
        return all;
    }

    /** Adds a class by its names, its constants and the code of its methods. */
    static void add(MessageDigest digest, byte[] code) {
        var model = ClassFile.of().parse(code);
        for (var entry : model.constantPool()) {
            add(digest, constant(entry));
        }
        for (var method : model.methods()) {
            add(digest, method.methodName().stringValue() + method.methodType().stringValue());
            if (method.code().orElse(null) instanceof CodeAttribute body) {
                digest.update(body.codeArray());
            }
        }
    }

    private static String constant(PoolEntry entry) {
        return switch (entry) {
            case Utf8Entry text -> text.stringValue();
            case IntegerEntry number -> String.valueOf(number.intValue());
            case LongEntry number -> String.valueOf(number.longValue());
            case FloatEntry number -> String.valueOf(number.floatValue());
            case DoubleEntry number -> String.valueOf(number.doubleValue());
            default -> "";
        };
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
