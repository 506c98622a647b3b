package io.github.raceframework.metrics.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.Expression.Function;
import io.github.raceframework.core.kpi.Expression.Operator;
import io.github.raceframework.core.kpi.Requirement.Relation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanNodeTest {

    private static PlanNode input(int index) {
        return new PlanNode.Input(index);
    }

    /** -(#3) + min(#1, 5) where #4 >= #3. */
    @Test
    void everyInputIsFoundOnce() {
        PlanNode constant = new PlanNode.Constant(BigDecimal.valueOf(5));
        PlanNode sum = new PlanNode.Operation(
                Operator.ADD,
                new PlanNode.Negation(input(3)),
                new PlanNode.Call(Function.MIN, List.of(input(1), constant)),
                false);

        assertThat(sum.inputs()).containsExactly(3, 1);
        assertThat(constant.inputs()).isEmpty();
        assertThat(new PlanNode.Guard(input(4), Relation.AT_LEAST, input(3), sum).inputs())
                .containsExactly(4, 3, 1);
    }
}
