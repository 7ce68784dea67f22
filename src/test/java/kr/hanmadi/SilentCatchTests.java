package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Nothing that goes wrong is kept quiet: code that catches every exception logs it, throws it on or puts it into an answer,
 * and no catch is empty. Read from the sources, for the compiled classes no longer tell.
 */
class SilentCatchTests {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CATCHES_ALL =
            Pattern.compile("\\b(Exception|RuntimeException|Throwable|Error|StackOverflowError|InternalError)\\b");

    @Test
    void noCatchAllIsSilent() throws IOException {
        var catches = new ArrayList<String>();
        var silent = new ArrayList<String>();
        for (var unit : sources()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitCatch(CatchTree each, Void nothing) {
                    var line = "%s: catch (%s)".formatted(unit.getSourceFile().getName(), each.getParameter());
                    catches.add(line);
                    boolean all = CATCHES_ALL
                            .matcher(each.getParameter().getType().toString())
                            .find();
                    if (each.getBlock().getStatements().isEmpty() || all && !uses(each)) {
                        silent.add(line);
                    }
                    return super.visitCatch(each, nothing);
                }
            }.scan(unit, null);
        }
        assertThat(catches).hasSizeGreaterThan(50);
        assertThat(silent).isEmpty();
    }

    private static boolean uses(CatchTree each) {
        var name = each.getParameter().getName();
        var used = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                used[0] |= identifier.getName().equals(name);
                return null;
            }
        }.scan(each.getBlock(), null);
        return used[0];
    }

    private static Iterable<? extends CompilationUnitTree> sources() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files;
        try (var all = Files.walk(SOURCES)) {
            files = all.filter(file -> file.toString().endsWith(".java")).toList();
        }
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), Set.of(), manager.getJavaFileObjectsFromPaths(files));
        return task.parse();
    }
}
