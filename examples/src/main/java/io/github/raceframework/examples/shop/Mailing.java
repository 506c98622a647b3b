package io.github.raceframework.examples.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A newsletter, with what came of it whenever it came, on the day it was sent. */
record Mailing(
        LocalDate day,
        Market market,
        BigDecimal sent,
        BigDecimal delivered,
        BigDecimal uniqueOpens,
        BigDecimal uniqueClicks,
        BigDecimal unsubscribes,
        BigDecimal spamComplaints,
        BigDecimal orders,
        BigDecimal revenue) {}
