package io.github.raceframework.core.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.Filter.Condition;
import io.github.raceframework.core.value.DimensionId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {

    @Test
    void anEmptyTextLetsEveryRowThrough() {
        assertThat(Filter.parse("")).isEqualTo(Filter.ALL);
        assertThat(Filter.parse("  ").isAll()).isTrue();
        assertThat(Filter.ALL).hasToString("");
    }

    @Test
    void readsConditions() {
        Filter filter = Filter.parse("stage=REACH|ACT, channel!=EMAIL");

        assertThat(filter.conditions())
                .containsExactly(
                        new Condition(DimensionId.of("stage"), Filter.Test.IN, Set.of("REACH", "ACT")),
                        new Condition(DimensionId.of("channel"), Filter.Test.NOT_IN, Set.of("EMAIL")));
        assertThat(filter.isAll()).isFalse();
    }

    @Test
    void aConditionAsksForMembersOrRulesThemOut() {
        Condition in = new Condition(DimensionId.of("stage"), Filter.Test.IN, Set.of("REACH", "ACT"));
        Condition notIn = new Condition(DimensionId.of("stage"), Filter.Test.NOT_IN, Set.of("REACH", "ACT"));

        assertThat(in.accepts("ACT")).isTrue();
        assertThat(in.accepts("PLAN")).isFalse();
        assertThat(in.accepts("act")).isFalse();
        assertThat(notIn.accepts("ACT")).isFalse();
        assertThat(notIn.accepts(Dimension.NOT_SET)).isTrue();
    }

    @Test
    void aConditionNamesAMember() {
        assertThatThrownBy(() -> Filter.where("stage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("condition on stage names no member");
    }

    @Test
    void theOrderOfConditionsAndMembersMakesNoDifference() {
        assertThat(Filter.parse("a=1|2, b!=3"))
                .isEqualTo(Filter.parse("b!=3, a=2|1"))
                .hasSameHashCodeAs(Filter.parse("b!=3, a=2|1"));
        assertThat(Filter.parse("a=1")).isNotEqualTo(Filter.parse("a!=1"));
    }

    @Test
    void andAsksForBoth() {
        Filter stage = Filter.where("stage", "ACT");
        Filter channel = Filter.where("channel", "EMAIL", "SMS");

        assertThat(stage.and(channel)).hasToString("stage=ACT, channel=EMAIL|SMS");
        assertThat(stage.and(stage)).isEqualTo(stage);
        assertThat(Filter.ALL.and(stage)).isEqualTo(stage);
        assertThat(stage.and(Filter.ALL)).isEqualTo(stage);
    }

    @Test
    void laterChangesOfItsPartsDoNotReachIt() {
        Set<String> members = new LinkedHashSet<>(List.of("a"));
        Condition condition = new Condition(DimensionId.of("x"), Filter.Test.IN, members);
        members.add("b");

        assertThat(condition.members()).containsExactly("a");
        assertThatThrownBy(() -> condition.members().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsNoFilterIsRefused() {
        assertRefused("stage", "expected \"=\" or \"!=\" after the dimension stage but found the end at position 6");
        assertRefused("stage=\"a\" b", "expected \",\" and another condition but found \"b\" at position 11");
        assertRefused("stage=a}", "expected \",\" and another condition but found \"}\" at position 8");
        assertRefused("stage=a,", "expected a dimension but found the end at position 9");
    }

    private static void assertRefused(String text, String problem) {
        assertThatThrownBy(() -> Filter.parse(text))
                .isExactlyInstanceOf(FormulaException.class)
                .hasMessage(problem + " of \"" + text + "\"");
    }
}
