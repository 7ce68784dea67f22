package kr.hanmadi.templates;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.ToolProvider;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The variables that Java code puts into the models of templates, with their types, as the compiler reads them: each
 * {@code addAttribute("name", value)}, each parameter and method with {@code @ModelAttribute}, each path variable.
 */
final class ControllerModels {
    private static final Path JAVA = Path.of("src", "main", "java");
    private static final Pattern FILLS_MODELS =
            Pattern.compile("\\bModel\\b|ModelAndView|@ModelAttribute|RedirectAttributes|addStaticVariable");
    private static final Set<String> ADDING =
            Set.of("addAttribute", "addFlashAttribute", "addObject", "addStaticVariable");

    private final List<Attribute> attributes = new ArrayList<>();
    private final Map<String, Set<String>> methodsByView = new HashMap<>();
    private final Predicate<String> isView;
    private final JavacTask task;
    private final Trees trees;

    /** @param owner the class that adds the attribute, {@code method} the method of it; empty method: for every page */
    private record Attribute(String owner, String method, String name, TypeMirror type) {}

    /** @param isView whether a text of the code names a template */
    ControllerModels(Predicate<String> isView) throws IOException {
        this.isView = isView;
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(JAVA)) {
            var filling = sources.filter(ControllerModels::fillsModels).toList();
            var options =
                    List.of("-proc:none", "-nowarn", "-sourcepath", "", "-cp", System.getProperty("java.class.path"));
            task = (JavacTask)
                    compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(filling));
            trees = Trees.instance(task);
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            task.analyze();
            units.forEach(unit -> new Reader().scan(unit, null));
        }
    }

    JavacTask task() {
        return task;
    }

    Set<String> views() {
        return new TreeSet<>(methodsByView.keySet());
    }

    /** Whether any code gives a variable of this name to any page. */
    boolean isGiven(String name) {
        return attributes.stream().anyMatch(attribute -> attribute.name.equals(name));
    }

    /** The types that a variable has on the page; none: its controller does not give it, so that it is null there. */
    List<TypeMirror> types(String view, String name) {
        var methods = methodsByView.getOrDefault(view, Set.of());
        var named = attributes.stream()
                .filter(attribute -> attribute.name.equals(name))
                .toList();
        var near = types(named, attribute -> methods.contains(attribute.owner + "#" + attribute.method));
        if (!near.isEmpty()) {
            return near;
        }
        var owners = methods.stream()
                .map(method -> method.substring(0, method.indexOf('#')))
                .toList();
        var beside = types(named, attribute -> owners.contains(attribute.owner));
        return beside.isEmpty() ? types(named, attribute -> !isController(attribute.owner)) : beside;
    }

    private boolean isController(String owner) {
        return methodsByView.values().stream().flatMap(Set::stream).anyMatch(method -> method.startsWith(owner + "#"));
    }

    private static List<TypeMirror> types(List<Attribute> attributes, Predicate<Attribute> which) {
        return attributes.stream().filter(which).map(Attribute::type).toList();
    }

    private static boolean fillsModels(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && FILLS_MODELS.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes what one file adds to models, and in which methods it names views. */
    private final class Reader extends TreePathScanner<Void, Void> {
        private String owner = "";
        private String method = "";

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            var before = owner;
            owner = owner.isEmpty() ? element().toString() : owner;
            super.visitClass(tree, none);
            owner = before;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            method = tree.getName() + "@" + tree.hashCode();
            var attribute = element().getAnnotation(ModelAttribute.class);
            if (attribute != null) {
                attributes.add(
                        new Attribute(owner, "", attribute.value(), ((ExecutableElement) element()).getReturnType()));
            }
            super.visitMethod(tree, none);
            method = "";
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void none) {
            var attribute = element().getAnnotation(ModelAttribute.class);
            if (attribute != null) {
                add(attribute.value(), element().asType());
            } else if (element().getAnnotation(PathVariable.class) != null) {
                add(tree.getName().toString(), element().asType());
            }
            return super.visitVariable(tree, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (call.getArguments().size() == 2
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && ADDING.contains(select.getIdentifier().toString())
                    && constant(call.getArguments().getFirst()) instanceof String name) {
                addAll(name, call.getArguments().getLast());
            }
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
            if (literal.getValue() instanceof String text && isView.test(text)) {
                methodsByView.computeIfAbsent(text, view -> new TreeSet<>()).add(owner + "#" + method);
            }
            return super.visitLiteral(literal, none);
        }

        /** Of a choice both sides, because the whole of it has only the type that the parameter asks for. */
        private void addAll(String name, ExpressionTree value) {
            if (value instanceof ConditionalExpressionTree choice) {
                addAll(name, choice.getTrueExpression());
                addAll(name, choice.getFalseExpression());
            } else {
                add(name, trees.getTypeMirror(new TreePath(getCurrentPath(), value)));
            }
        }

        private void add(String name, TypeMirror type) {
            attributes.add(new Attribute(owner, method, name, type));
        }

        private Element element() {
            return trees.getElement(getCurrentPath());
        }

        private Object constant(ExpressionTree tree) {
            if (tree instanceof LiteralTree literal) {
                return literal.getValue();
            }
            return trees.getElement(new TreePath(getCurrentPath(), tree)) instanceof VariableElement variable
                    ? variable.getConstantValue()
                    : null;
        }
    }
}
