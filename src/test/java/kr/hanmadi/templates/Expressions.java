package kr.hanmadi.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.InlineList;
import org.springframework.expression.spel.ast.Literal;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpMinus;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.Operator;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.Projection;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Selection;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.thymeleaf.expression.Lists;
import org.thymeleaf.expression.Messages;
import org.thymeleaf.expression.Numbers;
import org.thymeleaf.expression.Strings;
import org.thymeleaf.spring6.expression.Fields;

/** Finds the type of what stands in <code>${…}</code>, and the names that its types do not have. */
final class Expressions {
    private static final Map<String, Class<?>> UTILITIES = Map.of(
            "strings", Strings.class,
            "numbers", Numbers.class,
            "lists", Lists.class,
            "messages", Messages.class,
            "fields", Fields.class);

    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final Members members;
    private final Function<String, Type> variables;
    private final List<String> wrong = new ArrayList<>();
    private boolean complete = true;

    /** @param variables the type of a variable of the page */
    Expressions(Members members, Function<String, Type> variables) {
        this.members = members;
        this.variables = variables;
    }

    /** Names that a type does not have, each with its type. */
    List<String> wrong() {
        return wrong;
    }

    /** Whether everything was compared with a type; otherwise something was null or of unknown type on this page. */
    boolean isComplete() {
        return complete;
    }

    /** @param object what {@code *{…}} reads from; null for the variables of the page */
    Type read(String expression, @Nullable Type object) {
        return read(((SpelExpression) parser.parseExpression(expression)).getAST(), object);
    }

    private Type read(SpelNode node, @Nullable Type object) {
        return switch (node) {
            case CompoundExpression path -> path(path, object);
            case PropertyOrFieldReference name ->
                object == null ? variables.apply(name.getName()) : step(name, object, object);
            case MethodReference method -> step(method, object == null ? Type.NONE : object, object);
            case VariableReference variable -> utility(variable);
            case Ternary choice -> {
                read(choice.getChild(0), object);
                yield read(choice.getChild(1), object).or(read(choice.getChild(2), object));
            }
            case Elvis choice -> read(choice.getChild(0), object).or(read(choice.getChild(1), object));
            case InlineList list ->
                members.listOf(children(list, object).stream().reduce(Type.NONE, Type::or))
                        .listing(texts(list));
            case NullLiteral nothing -> Type.NONE;
            case BooleanLiteral answer -> members.named("java.lang.Boolean");
            case StringLiteral text -> members.named("java.lang.String");
            case Literal number -> members.named("java.lang.Integer");
            case OpPlus sum -> sum(children(sum, object));
            case OpMinus difference -> sum(children(difference, object));
            case OperatorNot not -> answer(not, object);
            case Operator comparison -> answer(comparison, object);
            default ->
                throw new IllegalStateException(
                        "No rule for %s in %s".formatted(node.getClass().getSimpleName(), node.toStringAST()));
        };
    }

    private Type answer(SpelNode node, @Nullable Type object) {
        children(node, object);
        return members.named("java.lang.Boolean");
    }

    private Type sum(List<Type> parts) {
        var text = members.named("java.lang.String");
        return parts.stream().anyMatch(part -> part.toString().equals(text.toString()))
                ? text
                : members.named("java.lang.Integer");
    }

    private List<Type> children(SpelNode node, @Nullable Type object) {
        var types = new ArrayList<Type>();
        for (int i = 0; i < node.getChildCount(); i++) {
            types.add(read(node.getChild(i), object));
        }
        return types;
    }

    private static Set<String> texts(SpelNode list) {
        return IntStream.range(0, list.getChildCount())
                .mapToObj(list::getChild)
                .filter(StringLiteral.class::isInstance)
                .map(text -> (String) ((StringLiteral) text).getLiteralValue().getValue())
                .collect(Collectors.toSet());
    }

    private Type path(CompoundExpression path, @Nullable Type object) {
        var type = read(path.getChild(0), object);
        for (int i = 1; i < path.getChildCount(); i++) {
            type = step(path.getChild(i), type, object);
        }
        return type;
    }

    /** One step of a path. What is null or unknown has no properties to compare. */
    private Type step(SpelNode step, Type from, @Nullable Type object) {
        if (step instanceof MethodReference method) {
            children(method, object);
        }
        complete &= from.isKnown();
        return switch (step) {
            case Selection selection -> {
                read(selection.getChild(0), members.each(from));
                yield from;
            }
            case Projection projection -> members.listOf(read(projection.getChild(0), members.each(from)));
            case PropertyOrFieldReference name ->
                each(from, name.getName(), type -> members.property(type, name.getName()));
            case MethodReference method ->
                each(
                        from,
                        method.getName() + "()",
                        type -> members.method(type, method.getName(), method.getChildCount()));
            case Indexer at -> at(from, read(at.getChild(0), object));
            default -> throw new IllegalStateException("No rule for the step " + step.toStringAST());
        };
    }

    /** An element of a list, a value of a map, or a property whose name stands in a list of the template. */
    private Type at(Type from, Type index) {
        return index.texts().isEmpty()
                ? each(from, "[]", members::at)
                : index.texts().stream()
                        .map(name -> each(from, name, type -> members.property(type, name)))
                        .reduce(Type.NONE, Type::or);
    }

    private Type each(Type from, String name, Function<TypeMirror, @Nullable Type> found) {
        var all = Type.NONE;
        for (var type : from.alternatives()) {
            var one = found.apply(type);
            if (one == null) {
                wrong.add("%s has no %s".formatted(type, name));
            } else {
                all = all.or(one);
            }
        }
        return all;
    }

    private Type utility(VariableReference variable) {
        var name = variable.toStringAST().substring(1);
        var utility = UTILITIES.get(name);
        if (utility == null) {
            throw new IllegalStateException("No rule for #" + name);
        }
        return members.named(utility.getName());
    }
}
