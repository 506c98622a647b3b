package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a newer minor version adds to any object of a document, a reader keeps it and a writer puts it back where it was. */
class NewerVersionProperties {

    private static final RaceJson JSON = RaceJson.standard();
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** What is any JSON anyway, objects of texts, and what is written in an order of its own. */
    private static final Pattern CLOSED = Pattern.compile("extensions|aliases|replacing|quoted");

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void nothingOfANewerVersionIsLost(@ForAll long seed) {
        Chance chance = new Chance(seed);
        for (DocumentKind<?> kind : List.of(
                DocumentKind.PLAN,
                DocumentKind.CATALOG,
                DocumentKind.QUERY,
                DocumentKind.FUNNEL,
                DocumentKind.FORECAST,
                DocumentKind.ALLOCATION)) {
            ObjectNode newer = (ObjectNode) MAPPER.readTree(Documents.text(Documents.golden(kind)));
            add(newer, chance);
            newer.put("formatVersion", "1." + (1 + chance.below(1_000)));

            RaceDocument<?> read = JSON.read(kind, newer.toString());

            assertThat(MAPPER.readTree(JSON.writeText(read))).isEqualTo(newer);
            assertThat(read.value())
                    .isEqualTo(JSON.read(kind, Documents.golden(kind)).value());
        }
    }

    private static void add(JsonNode node, Chance chance) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream()
                    .filter(name -> !CLOSED.matcher(name).matches())
                    .toList()
                    .forEach(name -> add(object.get(name), chance));
            chance.maybe(() -> object.put("zz " + chance.text(), chance.text()));
            chance.maybe(() -> object.putArray("zz/~").add(1.5).addNull().addObject());
        } else {
            node.values().forEach(element -> add(element, chance));
        }
    }
}
