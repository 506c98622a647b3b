package io.github.raceframework.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class SpellingProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aWordIsNearestToItself(
            @ForAll("words") String word, @ForAll @Size(max = 5) List<@From("words") String> others) {
        List<String> candidates = new ArrayList<>(others);
        candidates.add(word);

        assertThat(Spelling.nearest(word, candidates)).contains(word);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void nearnessIsMutual(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(Spelling.nearest(a, List.of(b)).isPresent())
                .isEqualTo(Spelling.nearest(b, List.of(a)).isPresent());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void caseAndOrderMakeNoDifference(
            @ForAll("words") String word,
            @ForAll @Size(max = 6) List<@From("words") String> candidates,
            @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);

        assertThat(Spelling.nearest(word.toUpperCase(Locale.ROOT), shuffled))
                .isEqualTo(Spelling.nearest(word, candidates));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void suggestsTheFewestEditsWithinAThirdOfTheLetters(
            @ForAll("words") String word, @ForAll @Size(min = 1, max = 6) List<@From("words") String> candidates) {
        int fewest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int edits = edits(word, candidate);
            if (edits <= Math.max(1, Math.max(word.length(), candidate.length()) / 3)) {
                fewest = Math.min(fewest, edits);
            }
        }

        assertThat(Spelling.nearest(word, candidates)
                        .map(near -> edits(word, near))
                        .orElse(Integer.MAX_VALUE))
                .isEqualTo(fewest);
    }

    /** The distance straight from its definition: the cheapest way to make the last letters agree, without a table. */
    private static int edits(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String shorterA = a.substring(0, a.length() - 1);
        String shorterB = b.substring(0, b.length() - 1);
        boolean same = a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
        if (same) {
            return edits(shorterA, shorterB);
        }
        int best = 1 + Math.min(edits(shorterA, shorterB), Math.min(edits(shorterA, b), edits(a, shorterB)));
        if (shorterA.length() > 0 && a.endsWith(swappedEnd(b))) {
            best = Math.min(
                    best,
                    1
                            + edits(
                                    shorterA.substring(0, shorterA.length() - 1),
                                    shorterB.substring(0, shorterB.length() - 1)));
        }
        return best;
    }

    private static String swappedEnd(String word) {
        int length = word.length();
        return length < 2 ? "no such end" : "" + word.charAt(length - 1) + word.charAt(length - 2);
    }

    /** Few letters and short words, so that many pairs are near each other. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'b', 'c').ofMinLength(1).ofMaxLength(6);
    }
}
