package kr.hanmadi;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final ApplicationModules MODULES = ApplicationModules.of(HanmadiApplication.class);

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        MODULES.verify();
    }

    /** When it fails: the lines it expects are the ones to put into the document. */
    @Test
    void architectureDrawsTheModulesAsTheyAre() throws IOException {
        assertThat(Files.readString(Path.of("docs", "architecture.md")))
                .contains("```mermaid\nflowchart LR\n" + String.join("\n", arrows()) + "\n```");
    }

    /** From each module to what it uses, without the open ones and what is reached by a longer way. */
    private static List<String> arrows() {
        var uses = new TreeMap<String, Set<String>>();
        MODULES.stream()
                .filter(module -> !module.isOpen())
                .forEach(module -> uses.put(module.getIdentifier().toString(), used(module)));
        return uses.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(used -> each.getValue().stream().noneMatch(other -> reaches(uses, other, used)))
                        .map(used -> "    " + each.getKey() + " --> " + used))
                .toList();
    }

    private static Set<String> used(ApplicationModule module) {
        return module.getDirectDependencies(MODULES).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .filter(target -> !target.isOpen())
                .map(target -> target.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(next -> next.equals(to) || reaches(uses, next, to));
    }

    @Test
    void packagesFormNoCycleWithinModulesEither() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("kr.hanmadi");
        slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(classes);
    }

    /** Each package is a slice, the top package of a module too. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return javaClass.getPackageName().startsWith("kr.hanmadi.")
                    ? SliceIdentifier.of(javaClass.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
