package io.github.raceframework.examples.shop.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** {@code nps-survey.csv}: "how likely are you to recommend us", asked of some buyers from 1 July 2024 on. */
final class SurveyExport {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

    private static final List<Integer> SCORES_2024 = List.of(10, 10, 9, 9, 9, 8, 8, 7, 7, 6, 5, 3);
    private static final List<Integer> SCORES_2025 = List.of(10, 10, 10, 9, 9, 9, 8, 8, 7, 6, 4, 0);

    private final Dice dice;

    SurveyExport(Dice dice) {
        this.dice = dice;
    }

    String text(List<Sale> sales) {
        CsvText csv = new CsvText().line("respondent,date,country,score");
        int respondent = 0;
        for (Sale sale : sales) {
            LocalDate day = sale.day().plusDays(10);
            boolean asked = !day.isBefore(FIRST) && day.isBefore(Season.YEARS.to());
            if (asked && dice.permille(330)) {
                respondent++;
                csv.row(
                        String.format(Locale.ROOT, "r%04d", respondent),
                        day,
                        sale.market(),
                        dice.pick(day.getYear() == 2024 ? SCORES_2024 : SCORES_2025));
            }
        }
        return csv.toString();
    }
}
