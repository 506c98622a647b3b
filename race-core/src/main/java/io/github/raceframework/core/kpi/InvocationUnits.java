package io.github.raceframework.core.kpi;

import io.github.raceframework.core.kpi.Expression.Invocation;
import io.github.raceframework.core.value.Spelling;
import io.github.raceframework.core.value.Unit;
import java.util.List;
import java.util.function.Function;

/** Checks that a formula calls a function that there is, with arguments that it takes. */
final class InvocationUnits {

    private final KpiCatalog catalog;
    private final Formula formula;
    private final Invocation invocation;

    InvocationUnits(KpiCatalog catalog, Formula formula, Invocation invocation) {
        this.catalog = catalog;
        this.formula = formula;
        this.invocation = invocation;
    }

    /** The unit of the result, given how that of an argument is derived. */
    Unit derive(Function<Expression, Unit> units) {
        KpiFunction function =
                catalog.findFunction(invocation.function()).orElseThrow(() -> formula.error(invocation, unknown()));
        List<KpiFunction.Parameter> parameters = function.parameters();
        List<Expression> arguments = invocation.arguments();
        if (arguments.size() != parameters.size()) {
            throw formula.error(
                    invocation,
                    function + " takes " + parameters.size() + (parameters.size() == 1 ? " value" : " values")
                            + ", not " + arguments.size());
        }
        boolean money = false;
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i);
            Unit unit = units.apply(argument);
            if (!UnitChecker.isZero(argument) && !parameters.get(i).unit().accepts(unit)) {
                throw formula.error(
                        argument,
                        "input " + parameters.get(i).name() + " of " + function.id() + " is "
                                + UnitChecker.words(parameters.get(i).unit()) + ", not " + UnitChecker.words(unit));
            }
            money |= unit.hasMoney();
        }
        if (function.unit().hasMoney() && !money) {
            throw formula.error(
                    invocation,
                    function.id() + " gives money, but none of its values here is money, so that its currency is"
                            + " unknown");
        }
        return function.unit();
    }

    private String unknown() {
        String id = invocation.function();
        List<String> known = catalog.functions().stream().map(KpiFunction::id).toList();
        if (catalog.findKpi(id).isPresent()) {
            return "\"" + id + "\" is a KPI and takes no values";
        }
        return "unknown function \"" + id + "\"" + remedy(id, known);
    }

    /** What may be wrong with an id that nothing has: how it is written, or that the plugin is missing whose prefix it begins with. */
    static String remedy(String id, List<String> known) {
        String suggestion = Spelling.suggestion(id, known);
        int end = id.indexOf('.') < 0 ? id.indexOf('_') : id.indexOf('.');
        if (!suggestion.isEmpty() || end < 0) {
            return suggestion;
        }
        String prefix = id.substring(0, end + 1);
        boolean knowsPrefix = known.stream().anyMatch(other -> other.startsWith(prefix));
        return knowsPrefix ? "" : "; is the plugin \"" + id.substring(0, end) + "\" there?";
    }
}
