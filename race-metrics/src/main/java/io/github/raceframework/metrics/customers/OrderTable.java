package io.github.raceframework.metrics.customers;

import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.kpi.standard.CustomerMeasures;
import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.metrics.facts.FactMapping;
import io.github.raceframework.metrics.facts.FactSchema;
import io.github.raceframework.metrics.facts.FactTable;
import io.github.raceframework.metrics.facts.IdentityCount;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes a table of numbered orders: columns of what is told by an order itself, counts over its customer of the rest. */
final class OrderTable<T> {

    private static final String CUSTOMER = "customer";

    private final OrderParts<T> parts;

    OrderTable(OrderParts<T> parts) {
        this.parts = parts;
    }

    FactTable of(List<Placed<T>> orders) {
        return FactTable.from(orders, mapping());
    }

    private FactMapping<Placed<T>> mapping() {
        FactMapping<Placed<T>> mapping = FactMapping.<Placed<T>>of(parts.table, Placed::day)
                .identity(CUSTOMER, Placed::customer)
                .schema(schema -> schema.withCoverage(parts.coverageArray()));
        if (parts.currency != null) {
            mapping = mapping.currency(parts.currency);
        }
        Function<? super T, Currency> currency = parts.currencyOfOrder;
        if (currency != null) {
            mapping = mapping.currency(placed -> currency.apply(placed.order()));
        }
        for (OrderParts.Attribute<T> attribute : parts.dimensions) {
            mapping = mapping.dimension(
                    attribute.dimension(), placed -> attribute.member().apply(placed.order()));
        }
        for (OrderParts.Amount<T> amount : parts.amounts) {
            mapping = mapping.measure(amount.measure(), placed -> amount.value().apply(placed.order()));
        }
        mapping = mapping.dimension(StandardDimensions.CUSTOMER_TYPE, this::customerType)
                .measure(SalesMeasures.ORDERS, placed -> 1)
                .measure(CustomerMeasures.ORDER_GAPS, gap(days -> 1))
                .measure(
                        CustomerMeasures.ORDER_GAP_TIME,
                        gap(days -> Duration.ofDays(days).toSeconds()))
                .schema(schema -> schema.withDistinct(SalesMeasures.PURCHASERS, CUSTOMER));
        mapping = parts.whole ? withFirstOrders(mapping) : mapping;
        mapping = parts.activeDays > 0 ? withActivity(mapping) : mapping;
        return parts.whole && parts.activeDays > 0
                ? mapping.schema(
                        counting(CustomerMeasures.LAPSED_CUSTOMERS, IdentityCount.lapsed(CUSTOMER, parts.activeDays)))
                : mapping;
    }

    private FactMapping<Placed<T>> withFirstOrders(FactMapping<Placed<T>> mapping) {
        FactMapping<Placed<T>> wider = mapping.measure(
                        SalesMeasures.NEW_CUSTOMERS, placed -> flag(placed, placed.isFirst()))
                .measure(CustomerMeasures.REPEAT_ORDERS, placed -> flag(placed, placed.isRepeat()))
                .schema(FactSchema::withWholeHistory)
                .schema(counting(
                        CustomerMeasures.REPEAT_CUSTOMERS,
                        IdentityCount.distinct(CUSTOMER).having(CustomerMeasures.REPEAT_ORDERS)))
                .schema(counting(CustomerMeasures.CUSTOMER_BASE, IdentityCount.ever(CUSTOMER)));
        Optional<OrderParts.Amount<T>> net = parts.findAmount(SalesMeasures.NET_SALES);
        return net.isEmpty()
                ? wider
                : wider.measure(CustomerMeasures.REPEAT_SALES, placed -> repeatSales(placed, net.get()));
    }

    private FactMapping<Placed<T>> withActivity(FactMapping<Placed<T>> mapping) {
        int days = parts.activeDays;
        return mapping.measure(CustomerMeasures.REACTIVATED_CUSTOMERS, gap(gap -> gap > days ? 1 : 0))
                .schema(counting(CustomerMeasures.ACTIVE_CUSTOMERS, IdentityCount.active(CUSTOMER, days)))
                .schema(counting(CustomerMeasures.CUSTOMERS_START, IdentityCount.opening(CUSTOMER, days)))
                .schema(counting(CustomerMeasures.CUSTOMERS_RETAINED, IdentityCount.retained(CUSTOMER, days)))
                .schema(counting(CustomerMeasures.CUSTOMERS_LOST, IdentityCount.lost(CUSTOMER, days)));
    }

    private static UnaryOperator<FactSchema> counting(Measure measure, IdentityCount count) {
        return schema -> schema.withCount(measure, count);
    }

    /** What an order is to its customer: 1 or 0, unknown for a guest's. */
    private static @Nullable Integer flag(Placed<?> placed, boolean yes) {
        if (placed.customer() == null) {
            return null;
        }
        return yes ? 1 : 0;
    }

    /** Something of the gap before an order: none before the first of all, unknown before one that only seems to be the first. */
    private Function<Placed<T>, @Nullable Number> gap(Function<Long, Number> value) {
        return placed -> {
            Long days = placed.gapDays();
            if (days != null) {
                return value.apply(days);
            }
            return parts.whole && placed.isFirst() ? (Number) 0 : null;
        };
    }

    private @Nullable Number repeatSales(Placed<T> placed, OrderParts.Amount<T> net) {
        if (placed.customer() == null) {
            return null;
        }
        return placed.isFirst() ? BigDecimal.ZERO : net.value().apply(placed.order());
    }

    private @Nullable String customerType(Placed<T> placed) {
        if (placed.isRepeat()) {
            return "RETURNING";
        }
        return parts.whole && placed.isFirst() ? "NEW" : null;
    }
}
