package io.github.raceframework.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text to which something happened, in lines. */
record DamagedText(List<String> lines) {

    private static final String MARKS = "\",;\t-%/.0x\u0000 \u20AC\uD83D'";

    static DamagedText draw(Draw draw, String text) {
        String damaged = text;
        for (int i = draw.between(1, 3); i > 0; i--) {
            damaged = damaged(draw, damaged);
        }
        return new DamagedText(List.of(damaged.split("\n", -1)));
    }

    private static String damaged(Draw draw, String text) {
        int place = draw.below(text.length() + 1);
        int next = Math.min(text.length(), place + 1);
        String mark = String.valueOf(MARKS.charAt(draw.below(MARKS.length())));
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = draw.below(lines.size());
        return switch (draw.below(6)) {
            case 0 -> text.substring(0, place);
            case 1 -> text.substring(0, place) + mark + text.substring(next);
            case 2 -> text.substring(0, place) + mark + text.substring(place);
            case 3 -> text.substring(0, place) + text.substring(next);
            case 4 -> {
                lines.add(line, lines.get(line));
                yield String.join("\n", lines);
            }
            default -> {
                lines.remove(line);
                yield String.join("\n", lines);
            }
        };
    }

    byte[] bytes() {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    List<DamagedText> smaller() {
        return Law.shorter(lines).stream().map(DamagedText::new).toList();
    }

    @Override
    public String toString() {
        return "\n" + String.join("\n", lines);
    }
}
