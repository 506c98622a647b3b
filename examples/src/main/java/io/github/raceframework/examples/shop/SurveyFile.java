package io.github.raceframework.examples.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The answers to the shop's survey, one a row. */
final class SurveyFile {

    private static final String NAME = "nps-survey.csv";

    private SurveyFile() {}

    static Reading<Answer> read(ShopFiles files) {
        ExportReader export = ExportReader.read(files, NAME, "respondent").require("date", "country", "score");
        List<Answer> answers = new ArrayList<>();
        for (ExportRow row : export.rows()) {
            answers.add(new Answer(
                    row.day("date", Coverages.SURVEYED), row.market("country", Function.identity()), score(row)));
        }
        return new Reading<>(NAME, export.rows().size(), answers, "covered from 1 July 2024 on");
    }

    private static int score(ExportRow row) {
        BigDecimal score = row.number("score");
        return IntStream.rangeClosed(0, 10)
                .filter(whole -> BigDecimal.valueOf(whole).compareTo(score) == 0)
                .findFirst()
                .orElseThrow(() -> row.problem("score", "is not a whole number from 0 to 10"));
    }
}
