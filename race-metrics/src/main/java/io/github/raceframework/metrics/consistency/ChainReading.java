package io.github.raceframework.metrics.consistency;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the targets of a chain go together.
 *
 * <p>Immutable.
 *
 * @param links every link, first one first
 */
public record ChainReading(List<ChainLink> links) {

    public ChainReading {
        links = List.copyOf(links);
    }

    /** The links at which targets contradict each other. */
    public List<ChainLink> contradictions() {
        return links.stream().filter(ChainLink::isContradiction).toList();
    }

    /**
     * Where the chain is tightest: of the links at which targets contradict each other the one with the least fulfilment, of equal ones the first.
     */
    public Optional<ChainLink> findBinding() {
        return contradictions().stream()
                .min(Comparator.comparing(link -> link.fulfilment().findNumber().orElse(BigDecimal.ONE)));
    }

    /** What can be reached at the end of the chain, at most its target. */
    public BigDecimal reachable() {
        return links.get(links.size() - 1).reachable();
    }
}
