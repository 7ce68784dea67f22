package kr.hanmadi.templates;

import com.sun.source.util.JavacTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What templates may read of Java types: as Spring's expressions find it, {@code name()}, {@code getName()} or {@code isName()}. */
final class Members {
    private final Types types;
    private final Elements elements;

    Members(JavacTask task) {
        types = task.getTypes();
        elements = task.getElements();
    }

    /** A class by its name with dots. */
    Type named(String className) {
        return Type.of(types.getDeclaredType(elements.getTypeElement(className)));
    }

    Type listOf(Type elementType) {
        var list = elements.getTypeElement("java.util.List");
        return new Type(elementType.alternatives().stream()
                .map(type -> (TypeMirror) types.getDeclaredType(list, boxed(type)))
                .toList());
    }

    /** The type of a property; null: the type has none of this name. */
    @Nullable
    Type property(TypeMirror type, String name) {
        if (type.getKind() == TypeKind.ARRAY && name.equals("length")) {
            return Type.of(types.getPrimitiveType(TypeKind.INT));
        }
        var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var getters = Set.of(name, "get" + capital, "is" + capital);
        var found = methods(
                type,
                method -> method.getParameters().isEmpty()
                        && getters.contains(method.getSimpleName().toString()));
        if (found.isEmpty()) {
            var values = argument(type, "java.util.Map", 1);
            return values != null ? values : field(type, name);
        }
        return returned(found);
    }

    /** What a method gives; null: the type has none of this name with so many arguments. */
    @Nullable
    Type method(TypeMirror type, String name, int arguments) {
        var found = methods(
                type,
                method -> method.getSimpleName().contentEquals(name)
                        && (method.getParameters().size() == arguments || method.isVarArgs()));
        return found.isEmpty() ? null : returned(found);
    }

    /** What {@code th:each} goes through: elements, entries of a map, or the thing itself. */
    Type each(Type iterated) {
        var each = Type.NONE;
        for (var type : iterated.alternatives()) {
            var element = element(type);
            var entries = entries(type);
            each = each.or(entries != null ? entries : element != null ? element : Type.of(type));
        }
        return each.listing(iterated.texts());
    }

    /** What stands at an index or a key; null: the type has no such thing. */
    @Nullable
    Type at(TypeMirror type) {
        var values = argument(type, "java.util.Map", 1);
        return values != null ? values : element(type);
    }

    private @Nullable Type element(TypeMirror type) {
        return type instanceof ArrayType array
                ? Type.of(array.getComponentType())
                : argument(type, "java.lang.Iterable", 0);
    }

    private @Nullable Type entries(TypeMirror type) {
        var keys = argument(type, "java.util.Map", 0);
        var values = argument(type, "java.util.Map", 1);
        if (keys == null || values == null || !keys.isKnown() || !values.isKnown()) {
            return null;
        }
        var entry = elements.getTypeElement("java.util.Map.Entry");
        return Type.of(types.getDeclaredType(
                entry, keys.alternatives().getFirst(), values.alternatives().getFirst()));
    }

    /** The argument that a type gives a generic interface: of a {@code Page<Line>} as an {@code Iterable} the {@code Line}. */
    private @Nullable Type argument(TypeMirror type, String generic, int place) {
        for (var above : withAllAbove(type)) {
            if (above instanceof DeclaredType declared
                    && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(generic)) {
                return declared.getTypeArguments().isEmpty()
                        ? Type.NONE
                        : known(declared.getTypeArguments().get(place));
            }
        }
        return null;
    }

    private List<TypeMirror> withAllAbove(TypeMirror type) {
        var all = new ArrayList<TypeMirror>(List.of(type));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(types.directSupertypes(all.get(i)));
        }
        return all;
    }

    private List<ExecutableType> methods(TypeMirror type, Predicate<ExecutableElement> which) {
        if (!(boxed(type) instanceof DeclaredType declared)) {
            return List.of();
        }
        return elements.getAllMembers((TypeElement) declared.asElement()).stream()
                .filter(member -> member.getKind() == ElementKind.METHOD
                        && !member.getModifiers().contains(Modifier.PRIVATE))
                .map(ExecutableElement.class::cast)
                .filter(which)
                .map(method -> (ExecutableType) types.asMemberOf(declared, method))
                .toList();
    }

    private @Nullable Type field(TypeMirror type, String name) {
        if (!(type instanceof DeclaredType declared)) {
            return null;
        }
        for (var member : elements.getAllMembers((TypeElement) declared.asElement())) {
            if (member instanceof VariableElement field
                    && field.getModifiers().contains(Modifier.PUBLIC)
                    && field.getSimpleName().contentEquals(name)) {
                return known(types.asMemberOf(declared, field));
            }
        }
        return null;
    }

    private Type returned(List<ExecutableType> methods) {
        return methods.stream().map(method -> known(method.getReturnType())).reduce(Type.NONE, Type::or);
    }

    /** A type as its own bound says; nothing for what only a call decides, and for {@code Object}, which says nothing. */
    Type known(TypeMirror type) {
        return switch (type) {
            case WildcardType wildcard when wildcard.getExtendsBound() != null -> known(wildcard.getExtendsBound());
            case WildcardType any -> Type.NONE;
            case TypeVariable variable -> Type.NONE;
            default -> isUnknown(type) ? Type.NONE : Type.of(type);
        };
    }

    private boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.NULL
                || type.getKind() == TypeKind.ERROR
                || type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.Object");
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }
}
