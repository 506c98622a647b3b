package io.github.raceframework.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.value.Unit;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.report.RaceReport;
import io.github.raceframework.testkit.RaceAssertions;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The check of compatibility in the build looks at what modules export, and at nothing else. */
class ApiTest {

    @Test
    void compatibilityIsCheckedOfAllPackagesThatAreExported() throws IOException, URISyntaxException {
        Set<String> hidden = new TreeSet<>();
        for (Class<?> anchor :
                List.of(Unit.class, KpiEngine.class, RaceJson.class, RaceAssertions.class, RaceReport.class)) {
            Path place = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (ModuleReference module : ModuleFinder.of(place).findAll()) {
                hidden.addAll(packages(module));
                module.descriptor().exports().stream()
                        .map(ModuleDescriptor.Exports::source)
                        .forEach(hidden::remove);
            }
        }
        Set<String> leftOut = Pattern.compile("<exclude>(io\\.github\\.raceframework[a-z.]+)</exclude>")
                .matcher(Files.readString(Path.of("../pom.xml")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(leftOut).isNotEmpty().isEqualTo(hidden);
    }

    private static Set<String> packages(ModuleReference module) throws IOException {
        try (ModuleReader reader = module.open();
                Stream<String> names = reader.list()) {
            return names.filter(name -> name.contains("/") && name.endsWith(".class"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
