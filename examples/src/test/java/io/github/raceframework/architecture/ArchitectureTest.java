package io.github.raceframework.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.io.RaceModule;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.report.RaceReport;
import io.github.raceframework.testkit.RaceAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The house: what may know what, what is public, how long a class may be. */
class ArchitectureTest {

    private static final String ROOT = "io.github.raceframework";
    private static final int MOST_LINES = 400;

    /** Packages for the other packages of their module alone. */
    private static final Set<String> UNEXPORTED = Set.of(
            ROOT + ".metrics.facts.scan",
            ROOT + ".metrics.facts.store",
            ROOT + ".metrics.compile",
            ROOT + ".metrics.figure",
            ROOT + ".io.text",
            ROOT + ".io.json",
            ROOT + ".io.codec");

    private static final JavaClasses LIBRARIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + ".core", ROOT + ".metrics", ROOT + ".io", ROOT + ".testkit", ROOT + ".report");

    /** Data flows one way: a package may know only what stands to the left of it. */
    @ParameterizedTest
    @CsvSource({
        "core.., metrics..",
        "core.., io..",
        "metrics.., io..",
        "core.., report..",
        "metrics.., report..",
        "io.., report..",
        "core.value.., core.time..",
        "core.value.., core.framework..",
        "core.value.., core.media..",
        "core.value.., core.tactic..",
        "core.value.., core.kpi..",
        "core.value.., core.plan..",
        "core.time.., core.framework..",
        "core.time.., core.media..",
        "core.time.., core.tactic..",
        "core.time.., core.kpi..",
        "core.time.., core.plan..",
        "core.framework.., core.media..",
        "core.framework.., core.tactic..",
        "core.framework.., core.kpi..",
        "core.framework.., core.plan..",
        "core.media.., core.tactic..",
        "core.media.., core.kpi..",
        "core.media.., core.plan..",
        "core.tactic.., core.kpi..",
        "core.tactic.., core.plan..",
        "core.kpi.., core.plan..",
        "core.value.., core.plugin..",
        "core.time.., core.plugin..",
        "core.framework.., core.plugin..",
        "core.media.., core.plugin..",
        "core.tactic.., core.plugin..",
        "core.kpi.., core.plugin..",
        "core.plan.., core.plugin..",
        "metrics.., core.plugin..",
        "metrics.aggregate.., metrics.facts..",
        "metrics.aggregate.., metrics.partial..",
        "metrics.aggregate.., metrics.query..",
        "metrics.aggregate.., metrics.kpi..",
        "metrics.partial.., metrics.facts..",
        "metrics.partial.., metrics.query..",
        "metrics.partial.., metrics.kpi..",
        "metrics.partial.., metrics.plan..",
        "metrics.partial.., metrics.explain..",
        "metrics.query.., metrics.partial..",
        "metrics.query.., metrics.compile..",
        "metrics.compile.., metrics.partial..",
        "metrics.compile.., metrics.facts..",
        "metrics.aggregate.., metrics.compile..",
        "metrics.compile.., metrics.kpi..",
        "metrics.compile.., metrics.explain..",
        "metrics.kpi.., metrics.partial..",
        "metrics.explain.., metrics.partial..",
        "metrics.facts.., metrics.query..",
        "metrics.facts.., metrics.kpi..",
        "metrics.facts.., metrics.plan..",
        "metrics.facts.., metrics.customers..",
        "metrics.aggregate.., metrics.customers..",
        "metrics.query.., metrics.customers..",
        "metrics.kpi.., metrics.customers..",
        "metrics.plan.., metrics.customers..",
        "metrics.explain.., metrics.customers..",
        "metrics.customers.., metrics.query..",
        "metrics.customers.., metrics.kpi..",
        "metrics.customers.., metrics.explain..",
        "metrics.customers.., metrics.plan..",
        "metrics.query.., metrics.plan..",
        "metrics.kpi.., metrics.plan..",
        "metrics.query.., metrics.facts..",
        "metrics.query.., metrics.kpi..",
        "metrics.kpi.., metrics.facts..",
        "metrics.aggregate.., metrics.explain..",
        "metrics.facts.., metrics.explain..",
        "metrics.plan.., metrics.explain..",
        "metrics.query.., metrics.explain..",
        "metrics.kpi.., metrics.explain..",
        "metrics.explain.., metrics.facts..",
        "metrics.explain.., metrics.plan..",
        "metrics.aggregate.., metrics.scorecard..",
        "metrics.partial.., metrics.scorecard..",
        "metrics.facts.., metrics.scorecard..",
        "metrics.plan.., metrics.scorecard..",
        "metrics.customers.., metrics.scorecard..",
        "metrics.query.., metrics.scorecard..",
        "metrics.kpi.., metrics.scorecard..",
        "metrics.explain.., metrics.scorecard..",
        "metrics.figure.., metrics.scorecard..",
        "metrics.economics.., metrics.scorecard..",
        "metrics.consistency.., metrics.scorecard..",
        "metrics.budget.., metrics.scorecard..",
        "metrics.funnel.., metrics.scorecard..",
        "metrics.forecast.., metrics.scorecard..",
        "metrics.pacing.., metrics.scorecard..",
        "metrics.status.., metrics.scorecard..",
        "io.text.., io.fault..",
        "io.text.., io.json..",
        "io.text.., io.codec..",
        "io.text.., io.imports..",
        "io.text.., io",
        "io.fault.., io.json..",
        "io.fault.., io.codec..",
        "io.fault.., io.imports..",
        "io.fault.., io",
        "io.json.., io.codec..",
        "io.json.., io.imports..",
        "io.json.., io",
        "io.codec.., io.imports..",
        "io.codec.., io",
        "io.imports.., io",
    })
    void nothingKnowsWhatComesAfterIt(String earlier, String later) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + earlier)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + later)
                .check(LIBRARIES);
    }

    @Test
    void onlyTheCoreKnowsFormulas() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".metrics.aggregate..", ROOT + ".metrics.partial..", ROOT + ".metrics.facts..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.core\\.kpi\\.(Expression|Kpi|KpiCatalog|Requirement).*")
                .check(LIBRARIES);
    }

    @Test
    void librariesDoNotPrintOrUseTheLoggingOfThePlatform() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARIES);
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(LIBRARIES);
    }

    /** What an application has to know is thrown or is in the answer, so that a log may be off. */
    @Test
    void librariesLogAtDebugOnly() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a logger is called that is not at debug",
                        call -> call.getTargetOwner().getName().startsWith("org.slf4j")
                                && !Set.of("debug", "getLogger").contains(call.getName())))
                .check(LIBRARIES);
    }

    @Test
    void librariesUseNoReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .check(LIBRARIES);
    }

    @Test
    void everyPublicTypeIsInAnExportedPackage() throws URISyntaxException {
        Set<String> exported = new TreeSet<>();
        for (Class<?> anchor :
                List.of(Unit.class, KpiEngine.class, RaceJson.class, RaceAssertions.class, RaceReport.class)) {
            Path place = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            ModuleFinder.of(place).findAll().stream()
                    .flatMap(module -> module.descriptor().exports().stream())
                    .map(ModuleDescriptor.Exports::source)
                    .forEach(exported::add);
        }
        assertThat(exported)
                .contains(ROOT + ".core.value", ROOT + ".metrics.kpi", ROOT + ".io", ROOT + ".io.imports")
                .doesNotContainAnyElementsOf(UNEXPORTED);
        exported.addAll(UNEXPORTED);
        assertThat(LIBRARIES.stream()
                        .filter(type -> type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !exported.contains(type.getPackageName()))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(LIBRARIES.stream()
                        .map(JavaClass::getPackage)
                        .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                        .map(each -> each.getName())
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    /** But for the module that is made for Jackson. */
    @Test
    void jacksonAndFastCsvStayOutOfTheInterface() {
        assertThat(LIBRARIES.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.isEquivalentTo(RaceModule.class)
                                && !UNEXPORTED.contains(type.getPackageName()))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> Stream.concat(
                                        Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                                .anyMatch(type -> type.getName().startsWith("tools.jackson")
                                        || type.getName().startsWith("de.siegmar")))
                        .map(method -> method.getFullName()))
                .isEmpty();
    }

    @Test
    void noClassIsLongerThanAReaderCanHold() throws IOException {
        Path top = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(top)) {
            assertThat(files.filter(file -> file.toString().contains("src/main/java"))
                            .filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> lines(file) > MOST_LINES))
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
