package io.github.raceframework.testkit;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.core.kpi.Filter;
import io.github.raceframework.core.kpi.Kpi;
import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.KpiClass;
import io.github.raceframework.core.kpi.Measure;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.KpiId;
import io.github.raceframework.io.DocumentKind;
import io.github.raceframework.io.RaceJson;
import io.github.raceframework.metrics.aggregate.EngineOptions;
import io.github.raceframework.metrics.kpi.Flag;
import io.github.raceframework.metrics.kpi.KpiEngine;
import io.github.raceframework.metrics.kpi.KpiTable;
import io.github.raceframework.metrics.kpi.KpiValue;
import io.github.raceframework.metrics.partial.PartitionedSource;
import io.github.raceframework.metrics.query.KpiQuery;
import io.github.raceframework.metrics.query.Total;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/**
 * What every KPI must hold, as tests: extend it and say which catalogue has them. For those of a plugin in Java extend {@link PluginContract}.
 *
 * <pre>{@code
 * class AcmeCatalogTest extends KpiContract {
 *     @Override
 *     protected KpiCatalog catalog() {
 *         return RaceJson.standard().read(DocumentKind.CATALOG, Path.of("acme.json")).value();
 *     }
 * }
 * }</pre>
 *
 * <p>The KPIs are asked over random facts of the measures that their formulas name: with zeros, negative and large numbers, unknown cells, two currencies and
 * missing columns. Whether a KPI computes what it is meant to is for tests with figures worked out by hand.
 *
 * <p>Not for use by several threads: JUnit makes an object for each test.
 */
public abstract class KpiContract {

    /** Of few KPIs more cases are tried, of a whole catalogue fewer, so that neither takes long. */
    private static final int MOST_TRIES = 40;

    private static final int LEAST_TRIES = 10;
    private static final int TRIES_OF_ALL = 2000;

    /** For the tests of a plugin to extend. */
    protected KpiContract() {}

    /** The KPIs with all that their formulas name. */
    protected abstract KpiCatalog catalog();

    /** The KPIs held to the contract: all of the catalogue that the standard one does not have, unless overridden. */
    protected Collection<Kpi> kpis() {
        Set<Kpi> own = new LinkedHashSet<>(catalog().kpis());
        own.removeAll(new HashSet<>(KpiCatalog.standard().kpis()));
        return own;
    }

    /**
     * Those of the KPIs that know amounts of one currency, such as the brackets of a tax: in another currency, or in cents, they are not the same. None
     * unless overridden.
     */
    protected Collection<Kpi> kpisOfOneCurrency() {
        return List.of();
    }

    /** Never an exception, and never {@code FAILED}: that is what becomes of an exception inside a function. */
    @Test
    public final void anyFactsGiveAValueOrAReason() {
        law().hold(
                        "any facts give a value or a reason",
                        tries(),
                        one -> KpiAnswers.of(
                                        one,
                                        one.query()
                                                .by(group(one))
                                                .grain(Grain.WEEK)
                                                .totals(Total.ALL_GROUPS, Total.ALL_PERIODS))
                                .forEach((kpi, row, value) -> {
                                    if (value instanceof KpiValue.Absent absent
                                            && (absent.reason() == AbsenceReason.FAILED
                                                    || absent.detail().isBlank())) {
                                        throw new BrokenLaw(
                                                kpi.id() + " of " + row + " is " + absent + ": " + absent.detail());
                                    }
                                }));
    }

    /** Each has a value in one case at least: a KPI that is always absent keeps every law and tells nobody anything. */
    @Test
    public final void someFactsGiveAValue() {
        Set<Kpi> without = new LinkedHashSet<>(Computable.of(catalog(), kpis()));
        law().hold(
                        "some facts give a value",
                        tries(),
                        one -> KpiAnswers.of(one, one.query().by(group(one)).grain(Grain.DAY))
                                .forEach((kpi, row, value) -> {
                                    if (value.isPresent()) {
                                        without.remove(kpi);
                                    }
                                }));
        Law.require(
                without.isEmpty(),
                subject(),
                "some facts give a value",
                "none of " + tries() + " cases gives one to " + without);
    }

    @Test
    public final void theOrderOfRowsMakesNoDifference() {
        law().hold("the order of rows makes no difference", tries(), one -> {
            Facts shuffled =
                    one.facts().with(one.drawAgain().shuffled(one.facts().rows()));
            KpiQuery query = one.query().by(group(one)).grain(Grain.WEEK);
            KpiAnswers.of(one, query)
                    .requireEqual(
                            KpiEngine.of(shuffled.dataset(), one.catalog()).run(query), "in another order of rows");
        });
    }

    /** Several data sets, a table that grew, and two threads. */
    @Test
    public final void divisionOfTheRowsChangesNothing() {
        law().hold("division of the rows changes nothing", tries(), one -> {
            KpiQuery query = one.query().by(group(one)).grain(Grain.WEEK);
            KpiAnswers whole = KpiAnswers.of(one, query);
            whole.requireEqual(
                    KpiEngine.of(PartitionedSource.of(one.facts().parts(one.drawAgain())), one.catalog())
                            .run(query),
                    "of rows in several parts");
            whole.requireEqual(
                    KpiEngine.of(one.facts().grown(one.drawAgain()), one.catalog())
                            .run(query),
                    "of rows that came one after the other");
            ExecutorService threads = Executors.newFixedThreadPool(1);
            try {
                whole.requireEqual(
                        one.engine()
                                .with(EngineOptions.DEFAULT.withExecutor(threads, 2))
                                .run(query),
                        "by two threads");
            } finally {
                threads.shutdown();
            }
        });
    }

    @Test
    public final void askedTwiceItAnswersAlike() {
        law().hold("asked twice it answers alike", tries(), one -> {
            KpiAnswers answers = KpiAnswers.of(one, one.query().by(group(one)));
            answers.requireEqual(answers.table(), "looked at again");
            answers.requireEqual(one.engine().run(answers.table().query()), "asked again");
        });
    }

    /** Whoever keeps something between two calls is found out here, most probably. Which cell shows it depends on chance, so that none is named. */
    @Test
    public final void severalThreadsAnswerAlike() {
        law().hold("several threads answer alike", tries(), one -> {
            KpiEngine engine = one.engine();
            KpiAnswers alone = KpiAnswers.of(one, one.query().by(group(one)).grain(Grain.DAY));
            List<KpiTable> answers = AtOnce.run(() -> engine.run(alone.table().query()));
            for (Kpi kpi : one.kpis()) {
                if (!answers.stream().allMatch(answer -> alone.saysTheSameOf(kpi, answer))) {
                    throw new BrokenLaw(kpi.id() + " is another when " + AtOnce.THREADS
                            + " threads ask at once; a function keeps nothing between its calls");
                }
            }
        });
    }

    @Test
    public final void aFilterIsTheSlice() {
        law().hold("a filter is the slice", tries(), one -> {
            KpiEngine engine = one.engine();
            KpiTable slices = engine.run(one.query().by(group(one)));
            for (KpiTable.Row slice : slices.rows()) {
                KpiTable filtered = engine.run(one.query().where(Filter.where(group(one), slice.member(group(one)))));
                KpiAnswers.requireAlike(
                        one.kpis(), slice, filtered.rows().get(0), "filtered to " + slice.members() + " it is another");
            }
        });
    }

    @Test
    public final void aTotalIsTheQuestionWithoutTheDimension() {
        law().hold("a total is the question without the dimension", tries(), one -> {
            KpiEngine engine = one.engine();
            KpiTable split = engine.run(one.query().by(group(one)).totals(Total.ALL_GROUPS));
            KpiTable whole = engine.run(one.query());
            KpiAnswers.requireAlike(
                    one.kpis(),
                    whole.rows().get(0),
                    split.rows().get(split.size() - 1),
                    "as a total beside its groups it is another");
        });
    }

    /** Of KPIs that add up, those of class {@link KpiClass#ADD}. */
    @Test
    public final void membersMakeUpTheTotal() {
        law().hold("members make up the total", tries(), one -> {
            KpiTable split = one.engine().run(one.query().by(group(one)).totals(Total.ALL_GROUPS));
            one.kpis().stream()
                    .filter(kpi -> one.catalog().classOf(kpi) == KpiClass.ADD)
                    .forEach(kpi -> KpiAnswers.requireSum(kpi, split));
        });
    }

    /** Amounts in cents make an amount in cents of an amount, and leave a rate what it is. */
    @Test
    public final void moneyScalesAsItsUnitSays() {
        List<KpiId> exempt = kpisOfOneCurrency().stream().map(Kpi::id).toList();
        law().hold("money scales as its unit says", tries(), one -> {
            BigDecimal factor = BigDecimal.valueOf(100);
            Facts scaled = one.facts().with(row -> row.withMoneyTimes(factor));
            KpiTable.Row before = one.engine().run(one.query()).rows().get(0);
            KpiTable.Row after = KpiEngine.of(scaled.dataset(), one.catalog())
                    .run(one.query())
                    .rows()
                    .get(0);
            one.kpis().stream()
                    .filter(kpi -> !exempt.contains(kpi.id()))
                    .forEach(kpi ->
                            MoneyScale.require(one.catalog(), kpi, before.value(kpi.id()), after.value(kpi.id())));
        });
    }

    @Test
    public final void aValueOutsideItsRangeIsFlagged() {
        law().hold(
                        "a value outside its range is flagged",
                        tries(),
                        one -> KpiAnswers.of(one, one.query().by(group(one))).forEach((kpi, row, value) -> {
                            if (value instanceof KpiValue.Present present) {
                                boolean isOutside = kpi.findRange()
                                        .filter(range -> !range.contains(present.number()))
                                        .isPresent();
                                boolean isFlagged = present.flags().stream()
                                        .anyMatch(flag -> flag.kind() == Flag.Kind.OUT_OF_RANGE);
                                BrokenLaw.unlessEqual(
                                        isOutside, isFlagged, kpi.id() + " of " + row + " is " + present + ": flag");
                            }
                        }));
    }

    /** No column is no zero. */
    @Test
    public final void aMissingInputIsSaid() {
        law().hold("a missing input is said", 1, one -> {
            List<FactRow> rows = one.facts().rows();
            Facts few = one.facts().with(rows.subList(0, Math.min(3, rows.size())));
            for (Measure measure : few.layout().measures()) {
                List<Kpi> needing = Computable.needing(one.catalog(), one.kpis(), measure);
                if (needing.isEmpty()) {
                    continue;
                }
                FactLayout without = few.layout().without(List.of(measure));
                KpisOverFacts lacking = new KpisOverFacts(one.catalog(), needing, few.with(without), one.choice());
                KpiAnswers.of(lacking, lacking.query()).forEach((kpi, row, value) -> {
                    if (!(value instanceof KpiValue.Absent absent)
                            || absent.reason() != AbsenceReason.MISSING_MEASURE) {
                        throw new BrokenLaw(
                                kpi.id() + " without measure " + measure + " is " + value + ", not MISSING_MEASURE");
                    }
                });
            }
        });
    }

    /** As a document, which another application reads that has the same functions. */
    @Test
    public final void definitionsReadBackAsTheyWereWritten() {
        String written = RaceJson.standard().writeText(DocumentKind.CATALOG.of(catalog()));
        KpiCatalog read = RaceJson.standard()
                .withCatalog(catalog())
                .read(DocumentKind.CATALOG, written)
                .value();
        for (Kpi kpi : kpis()) {
            Law.require(
                    read.findKpi(kpi.id().text()).equals(Optional.of(kpi)),
                    subject(),
                    "definitions read back as they were written",
                    kpi + " reads back as "
                            + read.findKpi(kpi.id().text()).map(Kpi::toString).orElse("nothing"));
        }
    }

    private int tries() {
        return Math.max(LEAST_TRIES, Math.min(MOST_TRIES, TRIES_OF_ALL / Math.max(1, kpis().size())));
    }

    private String subject() {
        List<Kpi> all = List.copyOf(kpis());
        return all.size() == 1 ? "KPI " + all.get(0).id() : "one of " + all.size() + " KPIs";
    }

    private Law<KpisOverFacts> law() {
        KpiCatalog catalog = catalog();
        List<Kpi> kpis = List.copyOf(kpis());
        if (kpis.isEmpty()) {
            throw new AssertionFailedError("there is no KPI to hold to the contract; kpis() says which");
        }
        FactLayout layout = FactLayout.of(catalog, kpis);
        return new Law<>(subject(), draw -> KpisOverFacts.draw(draw, catalog, kpis, layout), KpisOverFacts::smaller);
    }

    private static String group(KpisOverFacts one) {
        return one.facts().layout().group().id().text();
    }
}
