package kr.hanmadi.version;

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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A hash of classes and of what they read, the same on every machine. Comments and line numbers do not count; a class that
 * another compiler wrote otherwise does, and what it made is then made again for nothing.
 */
public final class CodeDigest {
    private static final String ROOT = "kr/hanmadi/";

    private final MessageDigest digest = sha256();

    /** Every class and file below {@code kr/hanmadi} of such a name; there must be some. */
    public CodeDigest addAll(String pattern) {
        called(pattern).forEach((name, resource) -> {
            add(ROOT + name);
            if (name.endsWith(".class")) {
                addClass(content(resource));
            } else {
                add(content(resource));
            }
        });
        return this;
    }

    /** What is called so below {@code kr/hanmadi}, in order: extraction/people/titles.txt; there must be something. */
    public static List<String> names(String pattern) {
        return List.copyOf(called(pattern).keySet());
    }

    private static SortedMap<String, Resource> called(String pattern) {
        try {
            var all = new TreeMap<String, Resource>();
            for (var found : new PathMatchingResourcePatternResolver(CodeDigest.class.getClassLoader())
                    .getResources("classpath*:" + ROOT + pattern)) {
                var address = found.getURL().toString();
                all.put(address.substring(address.lastIndexOf(ROOT) + ROOT.length()), found);
            }
            if (all.isEmpty()) {
                throw new IllegalStateException("Nothing is called " + pattern);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CodeDigest add(String line) {
        return add((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    public CodeDigest add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds a class by its names, its constants and the code of its methods. */
    CodeDigest addClass(byte[] code) {
        var model = ClassFile.of().parse(code);
        for (var entry : model.constantPool()) {
            add(constant(entry));
        }
        for (var method : model.methods()) {
            add(method.methodName().stringValue() + method.methodType().stringValue());
            if (method.code().orElse(null) instanceof CodeAttribute body) {
                digest.update(body.codeArray());
            }
        }
        return this;
    }

    /** The hash; nothing is added to it afterwards. */
    public byte[] finish() {
        return digest.digest();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
