package io.github.raceframework.report;

import tools.jackson.databind.node.ObjectNode;

/** What charts of one kind have in common. */
enum ChartBase {
    /** Categories go from left to right. */
    UPRIGHT("xAxis", "yAxis"),
    /** Categories go from top to bottom. */
    ACROSS("yAxis", "xAxis");

    private final String names;
    private final String values;

    ChartBase(String names, String values) {
        this.names = names;
        this.values = values;
    }

    /** The axis of the categories. */
    String names() {
        return names;
    }

    /** Options without categories and series; a copy of their own for each who asks. */
    ObjectNode options() {
        boolean upright = this == UPRIGHT;
        ObjectNode options = Json.object().put("animation", false);
        options.putObject("grid")
                .put("left", upright ? 18 : 28)
                .put("right", upright ? 76 : 96)
                .put("top", upright ? 36 : 32)
                .put("bottom", 8)
                .put("containLabel", true);
        options.putObject("tooltip")
                .put("trigger", "axis")
                .put("formatter", "{b0}")
                .put("confine", true)
                .put("extraCssText", "white-space: pre-line; font-variant-numeric: tabular-nums")
                .putObject("axisPointer")
                .put("type", upright ? "line" : "shadow");
        options.putObject("legend")
                .put("top", 0)
                .put("left", 0)
                .put("itemHeight", 8)
                .put("itemWidth", 16);
        ObjectNode categories = options.putObject(names).put("type", "category").put("inverse", !upright);
        categories.putObject("axisTick").put("show", false);
        ObjectNode shown = Json.object().put("type", "value").put("splitNumber", 3);
        shown.putObject("axisLabel").put("show", false);
        ObjectNode unseen = Json.object()
                .put("type", "value")
                .put("show", false)
                .put("min", 0)
                .put("max", 1);
        options.set(values, Json.list(shown, unseen));
        return options;
    }

    /** The unseen series whose points have the texts of the pointer as names. */
    ObjectNode carrier() {
        ObjectNode carrier = Json.object()
                .put("type", "line")
                .put("name", "")
                .put("silent", true)
                .put("symbol", "none")
                .put(values + "Index", 1);
        carrier.putObject("lineStyle").put("opacity", 0);
        return carrier;
    }

    /** What the script of a page makes charts of this kind with. */
    ObjectNode forPage() {
        ObjectNode page = Json.object().put("names", names);
        page.set("options", options());
        page.set("carrier", carrier());
        return page;
    }
}
