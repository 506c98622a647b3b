package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.kpi.standard.StandardLookups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

class DimensionProperties {

    /** The dimensions with a vocabulary, of the catalogue and of the lookups. */
    private static final List<Dimension> CLOSED = Stream.concat(
                    StandardDimensions.all().stream(), Stream.of(StandardLookups.CHANNEL_GROUP, StandardLookups.FUNNEL))
            .filter(Dimension::isClosed)
            .toList();

    @Property(tries = 3000)
    void anySpellingOfAMemberOrAnAliasIsThatMember(@ForAll("spellings") Tuple3<Dimension, String, String> spelling) {
        assertThat(spelling.get1().findMember(spelling.get3())).contains(spelling.get2());
    }

    @Property
    void aMemberFoundIsFoundAsItself(@ForAll("spellings") Tuple3<Dimension, String, String> spelling) {
        Dimension dimension = spelling.get1();
        String member = dimension.findMember(spelling.get3()).orElseThrow();

        assertThat(dimension.findMember(member)).contains(member);
        assertThat(dimension.vocabulary()).contains(member);
    }

    /** Text whose letters are those of no name is none, and no name ends with the letters that are added here. */
    @Property
    void unrelatedTextIsNoMember(@ForAll("dimensions") Dimension dimension, @ForAll String text) {
        Set<String> known = Stream.concat(dimension.vocabulary().stream(), dimension.aliases().keySet().stream())
                .map(DimensionProperties::letters)
                .collect(Collectors.toSet());

        Assume.that(!known.contains(letters(text)));
        assertThat(dimension.findMember(text)).isEmpty();
        assertThat(dimension.findMember(text + "zzz")).isEmpty();
    }

    /** No two names of a dimension that mean different members are one but for case and separators. */
    @Property
    void twoMembersNeverShareASpelling(@ForAll("dimensions") Dimension dimension) {
        List<String> members = dimension.vocabulary().stream()
                .map(DimensionProperties::letters)
                .toList();

        assertThat(members).doesNotHaveDuplicates().doesNotContain("");
        dimension.aliases().forEach((alias, member) -> {
            assertThat(dimension.vocabulary()).contains(member);
            assertThat(members).doesNotContain(letters(alias));
        });
    }

    /** Only ASCII letters and digits, in lower case: what a spelling comes down to, straight from its definition. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<Dimension> dimensions() {
        return Arbitraries.of(CLOSED);
    }

    /** A dimension, one of its members, and a spelling of it or of its alias: any case, any separators anywhere. */
    @Provide
    Arbitrary<Tuple3<Dimension, String, String>> spellings() {
        List<Tuple3<Dimension, String, String>> names = new ArrayList<>();
        for (Dimension dimension : CLOSED) {
            dimension.vocabulary().forEach(member -> names.add(Tuple.of(dimension, member, member)));
            dimension.aliases().forEach((alias, member) -> names.add(Tuple.of(dimension, member, alias)));
        }
        return Arbitraries.of(names)
                .flatMap(name -> Arbitraries.randomValue(random -> {
                    StringBuilder spelt = new StringBuilder();
                    for (char letter : name.get3().toCharArray()) {
                        if (random.nextInt(4) == 0) {
                            spelt.append(" -_/.,()\t".charAt(random.nextInt(9)));
                        }
                        if (Character.isLetterOrDigit(letter)) {
                            spelt.append(
                                    random.nextBoolean()
                                            ? Character.toUpperCase(letter)
                                            : Character.toLowerCase(letter));
                        }
                    }
                    return Tuple.of(name.get1(), name.get2(), spelt.toString());
                }));
    }
}
