package io.github.raceframework.examples.shop;

import java.time.LocalDate;

/**
 * How likely a buyer is to recommend the shop.
 *
 * @param score from 0 to 10
 */
record Answer(LocalDate day, Market market, int score) {

    boolean isPromoter() {
        return score >= 9;
    }

    boolean isDetractor() {
        return score <= 6;
    }

    boolean isPassive() {
        return !isPromoter() && !isDetractor();
    }
}
