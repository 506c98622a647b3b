package io.github.raceframework.io;

import io.github.raceframework.metrics.facts.FactRows;
import io.github.raceframework.metrics.facts.FactTable;
import java.util.ArrayList;
import java.util.List;

/** Facts as texts, and what is wrong with texts. */
public final class FactDocuments {

    private FactDocuments() {}

    public static String write(FactTable table) {
        return RaceJson.standard().writeText(DocumentKind.FACTS.of(table));
    }

    public static FactTable read(String text) {
        return RaceJson.standard().read(DocumentKind.FACTS, text).value();
    }

    /** Each row as one text. */
    public static List<String> rows(FactTable table) {
        List<String> texts = new ArrayList<>();
        for (FactRows rows = table.rows(); rows.next(); ) {
            StringBuilder text = new StringBuilder().append(rows.date());
            for (int i = 0; i < table.schema().dimensions().size(); i++) {
                text.append(' ').append(rows.member(i));
            }
            for (int i = 0; i < table.schema().measures().size(); i++) {
                text.append(' ').append(rows.findValue(i));
            }
            texts.add(text.append(' ').append(rows.findCurrency()).toString());
        }
        return texts;
    }
}
