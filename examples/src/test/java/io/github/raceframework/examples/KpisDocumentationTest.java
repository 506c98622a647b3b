package io.github.raceframework.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.KpiCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The KPIs, classes and counts that docs/kpis.md names are there. */
class KpisDocumentationTest {

    private static final Pattern ID = Pattern.compile("`([a-z]+\\.[a-z_0-9]+)`");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w+Kpis)`");

    @Test
    void whatThePageNamesIsThere() throws IOException {
        String page = Files.readString(Path.of("../docs/kpis.md"));
        KpiCatalog catalog = KpiCatalog.standard();
        List<String> ids =
                ID.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(ids)
                .hasSizeGreaterThan(40)
                .allSatisfy(id -> assertThat(catalog.findKpi(id)).as(id).isPresent());
        assertThat(CLASS.matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                Path.of("../race-core/src/main/java/io/github/raceframework/core/kpi/standard")
                                        .resolve(name + ".java"))
                        .exists());
        assertThat(page)
                .startsWith("# The KPIs\n\n" + catalog.kpis().size() + " KPIs and "
                        + catalog.measures().size() + " measures are constants");
    }
}
