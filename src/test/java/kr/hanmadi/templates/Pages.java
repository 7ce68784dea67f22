package kr.hanmadi.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Document;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.INode;
import org.attoparser.dom.Text;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.DefaultExpression;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.NullTokenExpression;
import org.thymeleaf.standard.expression.NumberTokenExpression;
import org.thymeleaf.standard.expression.SelectionVariableExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.expression.VariableExpression;
import org.unbescape.html.HtmlEscape;

/**
 * Goes through every page as Thymeleaf does, with types instead of values: into each element with the variables that
 * stand there, and into each fragment with what its caller hands over.
 */
final class Pages {
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Set<String> NAMING = Set.of("th:insert", "th:replace", "th:each", "th:object", "th:with");

    private final ControllerModels models;
    private final Members members;
    private final ExpressionContext context = new ExpressionContext(new SpringTemplateEngine().getConfiguration());
    private final Map<String, Document> documents = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> wrong = new TreeSet<>();
    private final Map<String, String> unknown = new TreeMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> compared = new TreeSet<>();

    Pages(ControllerModels models) {
        this.models = models;
        members = new Members(models.task());
    }

    static boolean isTemplate(String name) {
        return name.matches("[a-z]+/[a-z/-]+|[a-z]+/[0-9]+") && Files.exists(file(name));
    }

    static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Names that a type does not have and variables that no controller gives, each with its template. */
    Set<String> wrong() {
        var all = new TreeSet<>(wrong);
        unknown.keySet().removeAll(named);
        unknown.forEach((name, template) -> all.add("%s: no controller gives %s".formatted(template, name)));
        return all;
    }

    /** Expressions that were on no page compared with a type, each with its template. */
    Set<String> neverCompared() throws IOException {
        var left = new TreeSet<String>();
        for (var template : templates()) {
            for (var expression : DelimitedExpressions.in(HtmlEscape.unescapeHtml(Files.readString(file(template))))) {
                left.add(line(template, expression.words()));
            }
        }
        left.removeAll(compared);
        return left;
    }

    int count() {
        return compared.size();
    }

    void read(String view) {
        read(document(view), new Place(view, view, Map.of(), null));
    }

    /**
     * Where an expression stands.
     *
     * @param view the page that is shown
     * @param template the file that holds the expression
     * @param variables what elements around it and the call of its fragment name
     * @param object what {@code *{…}} reads from
     */
    private record Place(
            String view,
            String template,
            Map<String, Type> variables,
            @Nullable Type object) {
        Place with(String name, Type type) {
            var more = new HashMap<>(variables);
            more.put(name, type);
            return new Place(view, template, more, object);
        }

        Place in(String other, Map<String, Type> handed) {
            var more = new HashMap<>(variables);
            more.putAll(handed);
            return new Place(view, other, more, object);
        }

        Place over(Type type) {
            return new Place(view, template, variables, type);
        }
    }

    private void read(INestableNode parent, Place place) {
        for (var child : children(parent)) {
            if (child instanceof Element element && !hasParameters(element)) {
                read(element, place);
            } else if (child instanceof Text text) {
                expressions(text.getContent(), place);
            }
        }
    }

    /** What stands in a fragment with parameters is read where the fragment is called. */
    private boolean hasParameters(Element element) {
        var signature = attribute(element, "th:fragment");
        return signature != null && signature.contains("(") && !element.hasAttribute("th:replace");
    }

    private void read(Element element, Place outside) {
        for (var name : List.of("th:insert", "th:replace")) {
            var called = attribute(element, name);
            if (called != null) {
                expressions(called, outside);
                include(parse(called), outside);
            }
        }
        var place = named(element, outside);
        element.getAttributeMap().forEach((name, value) -> {
            if (!NAMING.contains(name)) {
                expressions(HtmlEscape.unescapeHtml(value), place);
            }
        });
        read((INestableNode) element, place);
    }

    /** What an element names for itself and for all in it. */
    private Place named(Element element, Place outside) {
        var place = outside;
        var each = attribute(element, "th:each");
        if (each != null) {
            expressions(each, place);
            var parsed = EachUtils.parseEach(context, each);
            place = place.with(name(parsed.getIterVar()), members.each(type(parsed.getIterable(), place)));
            var status = parsed.hasStatusVar() ? name(parsed.getStatusVar()) : name(parsed.getIterVar()) + "Stat";
            place = place.with(status, members.named(IterationStatusVar.class.getName()));
        }
        var object = attribute(element, "th:object");
        if (object != null) {
            expressions(object, place);
            place = place.over(type(parse(object), place));
        }
        var with = attribute(element, "th:with");
        if (with != null) {
            for (var assigned : AssignationUtils.parseAssignationSequence(context, with, false)) {
                expressions(assigned.getRight().getStringRepresentation(), place);
                named.add(name(assigned.getLeft()));
                place = place.with(name(assigned.getLeft()), type(assigned.getRight(), place));
            }
        }
        return place;
    }

    private void include(IStandardExpression called, Place place) {
        if (called instanceof ConditionalExpression choice) {
            include(choice.getThenExpression(), place);
            include(choice.getElseExpression(), place);
        } else if (called instanceof FragmentExpression fragment && fragment.getTemplateName() != null) {
            include(fragment, place);
        }
    }

    private void include(FragmentExpression called, Place place) {
        var template = name(called.getTemplateName());
        if (!called.hasFragmentSelector()) {
            read(document(template), place.in(template, Map.of()));
            return;
        }
        var fragment = name(called.getFragmentSelector());
        for (var element : elements(document(template))) {
            var signature = attribute(element, "th:fragment");
            if (signature != null) {
                var declared = FragmentSignatureUtils.parseFragmentSignature(context.getConfiguration(), signature);
                if (declared.getFragmentName().equals(fragment)) {
                    var inside = place.in(template, handed(declared, called, place));
                    if (seen.add(fragment + inside)) {
                        read(element, inside);
                    }
                    return;
                }
            }
        }
        wrong.add("%s: no fragment %s :: %s".formatted(place.template(), template, fragment));
    }

    private Map<String, Type> handed(FragmentSignature declared, FragmentExpression called, Place place) {
        var names = declared.hasParameters() ? declared.getParameterNames() : List.<String>of();
        var given = called.hasParameters() ? called.getParameters().getAssignations() : List.<Assignation>of();
        if (names.size() != given.size()) {
            wrong.add("%s: %s parts for %s"
                    .formatted(place.template(), given.size(), declared.getStringRepresentation()));
            return Map.of();
        }
        var types = new HashMap<String, Type>();
        for (int i = 0; i < names.size(); i++) {
            var name = called.hasSyntheticParameters()
                    ? names.get(i)
                    : name(given.get(i).getLeft());
            types.put(name, type(given.get(i).getRight(), place));
        }
        return types;
    }

    private Type type(@Nullable IStandardExpression expression, Place place) {
        return switch (expression) {
            case null -> Type.NONE;
            case VariableExpression variable -> read(variable.getExpression(), null, place);
            case SelectionVariableExpression selection -> read(selection.getExpression(), place.object(), place);
            case ConditionalExpression choice ->
                type(choice.getThenExpression(), place).or(type(choice.getElseExpression(), place));
            case DefaultExpression choice ->
                type(choice.getQueriedExpression(), place).or(type(choice.getDefaultExpression(), place));
            case FragmentExpression fragment -> Type.NONE;
            case NullTokenExpression nothing -> Type.NONE;
            case NumberTokenExpression number -> members.named("java.lang.Integer");
            default -> members.named("java.lang.String");
        };
    }

    private void expressions(String text, Place place) {
        for (var expression : DelimitedExpressions.in(text)) {
            read(expression.words(), expression.isOfObject() ? place.object() : null, place);
        }
    }

    private Type read(String words, @Nullable Type object, Place place) {
        var expressions = new Expressions(members, name -> variable(name, place));
        var type = expressions.read(words, object);
        expressions.wrong().forEach(line -> wrong.add("%s: %s: %s".formatted(place.template(), words, line)));
        if (expressions.isComplete()) {
            compared.add(line(place.template(), words));
        }
        return type;
    }

    private Type variable(String name, Place place) {
        var near = place.variables().get(name);
        if (near != null) {
            return near;
        }
        if (name.equals("param")) {
            return members.named("java.util.Map");
        }
        if (!models.isGiven(name)) {
            unknown.put(name, place.template());
        }
        return models.types(place.view(), name).stream().map(members::known).reduce(Type.NONE, Type::or);
    }

    private IStandardExpression parse(String text) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, text);
    }

    private static String name(IStandardExpression expression) {
        var name = expression.getStringRepresentation();
        return name.startsWith("'") ? name.substring(1, name.length() - 1) : name;
    }

    private static String line(String template, String expression) {
        return "%s: %s".formatted(template, expression.replaceAll("\\s+", " ").strip());
    }

    private static @Nullable String attribute(Element element, String name) {
        var value = element.getAttributeValue(name);
        return value == null ? null : HtmlEscape.unescapeHtml(value);
    }

    private Document document(String template) {
        return documents.computeIfAbsent(template, Pages::parseFile);
    }

    private static Document parseFile(String template) {
        var settings = ParseConfiguration.htmlConfiguration();
        settings.setElementBalancing(ElementBalancing.AUTO_CLOSE);
        settings.setTextSplittable(false);
        try {
            return new DOMMarkupParser(settings).parse(Files.readString(file(template)));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(template, e);
        }
    }

    private static List<Element> elements(INestableNode parent) {
        var all = new ArrayList<Element>();
        for (var child : children(parent)) {
            if (child instanceof Element element) {
                all.add(element);
                all.addAll(elements(element));
            }
        }
        return all;
    }

    private static List<INode> children(INestableNode parent) {
        return parent.getChildren();
    }

    private static Path file(String template) {
        return TEMPLATES.resolve(template + ".html");
    }
}
