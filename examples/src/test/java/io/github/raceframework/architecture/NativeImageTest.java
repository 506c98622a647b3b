package io.github.raceframework.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.kpi.KpiEngine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found by its name at run time: a native image has only what it was told of, and nobody who uses the library should have to tell it. */
class NativeImageTest {

    private static final String ROOT = "io.github.raceframework";
    private static final String CONFIG = "META-INF/native-image/io.github.raceframework/race-io/resource-config.json";

    /** Where things are looked up by their names. */
    private static final Set<String> LOOKUPS = Stream.of(
                    Class.class,
                    ClassLoader.class,
                    Module.class,
                    ModuleLayer.class,
                    ServiceLoader.class,
                    ResourceBundle.class,
                    ObjectInputStream.class,
                    MethodHandles.class,
                    MethodHandles.Lookup.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    /** What is at hand already: what a class says of itself, providers that were found. */
    private static final Set<String> NO_LOOKUP =
            Set.of("getName", "getSimpleName", "getClassLoader", "isInstance", "cast", "iterator", "forEach");

    /** All there is, and why an image has it without being told. */
    private static final Map<String, String> ALLOWED = Map.of(
            "core.plugin.RacePlugins: ServiceLoader.load",
                    "a service whose class is written out: images find its providers",
            "metrics.aggregate.Aggregations: ServiceLoader.load", "a service as well",
            "io.imports.ImportProfiles: ServiceLoader.load", "a service as well",
            "io.DocumentKind: Class.getResourceAsStream", "the schemas: race-io tells images of them itself",
            "io.json.Decoders: Class.getEnumConstants", "the constants of an enum are in every image that has the enum",
            "metrics.kpi.PackedCells: MethodHandles.byteArrayViewVarHandle", "numbers in bytes; nothing is looked up",
            "io.json.QuotedName: MethodHandles.byteArrayViewVarHandle", "numbers in bytes",
            "io.imports.CellWords: MethodHandles.byteArrayViewVarHandle", "numbers in bytes");

    private static final JavaClasses LIBRARIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + ".core", ROOT + ".metrics", ROOT + ".io");

    @Test
    void nothingIsLookedUpBesideWhatIsKnown() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : LIBRARIES) {
            type.getCodeUnitAccessesFromSelf().stream()
                    .map(access -> access.getTarget())
                    .filter(target -> LOOKUPS.contains(target.getOwner().getName()))
                    .filter(target -> !NO_LOOKUP.contains(target.getName()))
                    .forEach(target -> found.add(told(type, target)));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    private static String told(JavaClass from, AccessTarget target) {
        return from.getName().substring(ROOT.length() + 1) + ": "
                + target.getOwner().getSimpleName() + "." + target.getName();
    }

    /** On the class path a provider is found by a file, on the module path by a descriptor; the example of a plugin has both for each service. */
    @Test
    void servicesAreThoseThatModulesUse() throws IOException, URISyntaxException {
        Set<String> used = new TreeSet<>();
        for (ModuleReference module : modules()) {
            used.addAll(module.descriptor().uses());
            assertThat(module.descriptor().provides()).isEmpty();
            assertThat(resources(module)).noneMatch(name -> name.startsWith("META-INF/services"));
        }
        Set<String> loaded = LIBRARIES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(ServiceLoader.class)
                                && call.getName().equals("load")))
                .flatMap(type -> type.getReferencedClassObjects().stream())
                .map(reference -> reference.getRawType().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(loaded);
        try (Stream<Path> files = Files.list(Path.of("loyalty/src/main/resources/META-INF/services"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @Test
    void onlyTheSchemasAreResourcesAndImagesAreToldOfThem() throws IOException, URISyntaxException {
        for (ModuleReference module : modules()) {
            Set<String> resources = resources(module).stream()
                    .filter(name -> !name.startsWith("META-INF/"))
                    .collect(Collectors.toSet());
            if (module.descriptor().name().equals(ROOT + ".io")) {
                assertThat(resources)
                        .hasSizeGreaterThan(5)
                        .allMatch(Pattern.compile(pattern(module)).asMatchPredicate());
            } else {
                assertThat(resources).isEmpty();
            }
        }
    }

    private static String pattern(ModuleReference module) throws IOException {
        try (ModuleReader reader = module.open()) {
            String config = StandardCharsets.UTF_8
                    .decode(reader.read(CONFIG).orElseThrow())
                    .toString();
            Matcher matcher = Pattern.compile("\"pattern\": \"([^\"]+)\"").matcher(config);
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        }
    }

    /** The files of a module that are no classes. */
    private static List<String> resources(ModuleReference module) throws IOException {
        try (ModuleReader reader = module.open();
                Stream<String> names = reader.list()) {
            return names.filter(name -> !name.endsWith(".class") && !name.endsWith("/"))
                    .toList();
        }
    }

    private static List<ModuleReference> modules() throws URISyntaxException {
        List<ModuleReference> modules = new ArrayList<>();
        for (Class<?> anchor : List.of(Unit.class, KpiEngine.class, RaceJson.class)) {
            modules.addAll(ModuleFinder.of(Path.of(anchor.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()))
                    .findAll());
        }
        assertThat(modules).hasSize(3);
        return modules;
    }
}
