package io.github.raceframework.io;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documents of the test resources, and the schemas of the jar as another implementation reads them. */
final class Documents {

    /** Tests run in the directory of their module. */
    static final Path FORMAT = Path.of("src/test/resources/format/v1");

    private static final Map<String, Schema> SCHEMAS = schemas();

    private Documents() {}

    private static Map<String, Schema> schemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> schemas = new LinkedHashMap<>();
        DocumentKind.all().forEach(kind -> schemas.put(kind.id(), registry.getSchema(kind.schema())));
        return schemas;
    }

    /** The golden file of a kind. */
    static Path golden(DocumentKind<?> kind) {
        return FORMAT.resolve(kind + ".json");
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of a kind finds wrong with a text. */
    static List<String> faults(DocumentKind<?> kind, String json) {
        Schema schema = SCHEMAS.get(kind.id());
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
