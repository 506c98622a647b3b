package io.github.raceframework.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON that may stand inside a page: nothing in it ends a script element or a line of JavaScript. */
final class Json {

    private static final MathContext DRAWN = new MathContext(6);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** An object. */
    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** A list of texts. */
    static ArrayNode texts(Collection<String> texts) {
        ArrayNode list = NODES.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /** A list of numbers as charts draw them; null where there is none. */
    static ArrayNode numbers(Collection<? extends @Nullable BigDecimal> numbers) {
        ArrayNode list = NODES.arrayNode();
        for (BigDecimal number : numbers) {
            if (number == null) {
                list.addNull();
            } else {
                list.add(drawn(number));
            }
        }
        return list;
    }

    /** Six digits are more than a screen shows. */
    static BigDecimal drawn(BigDecimal number) {
        BigDecimal shown = number.round(DRAWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    /** A list of these. */
    static ArrayNode list(JsonNode... nodes) {
        ArrayNode list = NODES.arrayNode();
        for (JsonNode node : nodes) {
            list.add(node);
        }
        return list;
    }

    /** Puts what one object has into another, object by object and place by place of lists of one length. */
    static void merge(ObjectNode into, ObjectNode from) {
        from.properties()
                .forEach(entry -> into.set(entry.getKey(), merged(into.get(entry.getKey()), entry.getValue())));
    }

    private static JsonNode merged(@Nullable JsonNode one, JsonNode other) {
        if (one instanceof ObjectNode object && other instanceof ObjectNode more) {
            merge(object, more);
            return object;
        }
        if (one instanceof ArrayNode list && other instanceof ArrayNode more && list.size() == more.size()) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, merged(list.get(i), more.get(i)));
            }
            return list;
        }
        return other;
    }

    /** The text of JSON, in one line. */
    static String text(JsonNode node) {
        return node.toString()
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
