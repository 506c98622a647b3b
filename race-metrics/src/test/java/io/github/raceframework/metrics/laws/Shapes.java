package io.github.raceframework.metrics.laws;

import io.github.raceframework.core.kpi.Expression;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import java.util.Optional;

/** What the formula of a KPI looks like once the KPIs it names are put in their place. */
final class Shapes {

    private Shapes() {}

    /** Whether the formula divides anywhere. */
    static boolean divides(KpiCatalog catalog, Kpi kpi) {
        return kpi.formula().toString().contains("/")
                || kpi.formula().references().stream()
                        .flatMap(reference -> catalog.findKpi(reference.name()).stream())
                        .anyMatch(part -> divides(catalog, part));
    }

    /** Whether the formula is one sum over another, perhaps times or plus constants. */
    static boolean isQuotientOfSums(KpiCatalog catalog, Kpi kpi) {
        return isQuotientOfSums(catalog, kpi.formula().expression());
    }

    private static boolean isQuotientOfSums(KpiCatalog catalog, Expression node) {
        if (node instanceof Expression.Reference reference) {
            Optional<Kpi> kpi = catalog.findKpi(reference.name());
            return kpi.isPresent() && isQuotientOfSums(catalog, kpi.get());
        }
        if (node instanceof Expression.Operation operation) {
            boolean leftConstant = operation.left() instanceof Expression.Constant;
            boolean rightConstant = operation.right() instanceof Expression.Constant;
            return switch (operation.operator()) {
                case DIVIDE ->
                    rightConstant
                            ? isQuotientOfSums(catalog, operation.left())
                            : isSum(catalog, operation.left()) && isSum(catalog, operation.right());
                default ->
                    (leftConstant && isQuotientOfSums(catalog, operation.right()))
                            || (rightConstant && isQuotientOfSums(catalog, operation.left()));
            };
        }
        return false;
    }

    private static boolean isSum(KpiCatalog catalog, Expression node) {
        if (node instanceof Expression.Reference reference) {
            Optional<Kpi> kpi = catalog.findKpi(reference.name());
            return kpi.isEmpty() || isSum(catalog, kpi.get().formula().expression());
        }
        if (node instanceof Expression.Operation operation) {
            boolean constant =
                    operation.left() instanceof Expression.Constant || operation.right() instanceof Expression.Constant;
            boolean linear = switch (operation.operator()) {
                case ADD, SUBTRACT -> !constant;
                case MULTIPLY -> constant;
                case DIVIDE -> operation.right() instanceof Expression.Constant;
            };
            return linear && isPart(catalog, operation.left()) && isPart(catalog, operation.right());
        }
        return node instanceof Expression.Negation negation && isSum(catalog, negation.operand());
    }

    private static boolean isPart(KpiCatalog catalog, Expression node) {
        return node instanceof Expression.Constant || isSum(catalog, node);
    }
}
