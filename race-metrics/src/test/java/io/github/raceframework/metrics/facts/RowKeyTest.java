package io.github.raceframework.metrics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.kpi.KpiCatalog;
import io.github.raceframework.core.kpi.standard.StandardDimensions;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.core.value.DimensionId;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RowKeyTest {

    private static final FactSchema SCHEMA = FactSchema.named("ads")
            .withDimension(StandardDimensions.CHANNEL)
            .withDimension(StandardDimensions.CAMPAIGN)
            .withMeasure(KpiCatalog.standard().findMeasure("clicks").orElseThrow());

    /** Rows such as {@code 2024-01-01 EMAIL spring}, or without a campaign. */
    private static FactTable table(FactSchema schema, String... rows) {
        FactAppender appender = FactTable.appender(schema);
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            appender.date(LocalDate.parse(words[0]))
                    .dimension("channel", words[1])
                    .dimension("campaign", words.length > 2 ? words[2] : null)
                    .measure("clicks", 1)
                    .append();
        }
        return appender.toTable();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void aKeyIsOfDimensionsOfTheTable() {
        assertThat(SCHEMA.findRowKey()).isEmpty();
        assertThat(SCHEMA.withRowKey().findRowKey())
                .hasValueSatisfying(key -> assertThat(key).isEmpty());
        assertThat(SCHEMA.withRowKey("campaign", "channel", "campaign").findRowKey())
                .hasValueSatisfying(
                        key -> assertThat(key).containsExactly(DimensionId.of("campaign"), DimensionId.of("channel")));
        assertRefused(
                () -> SCHEMA.withRowKey("chanel"),
                "table ads has no dimension \"chanel\" for its row key; it has [channel, campaign]; did you mean "
                        + "\"channel\"?");
    }

    /** The rows are kept by channel and campaign, in another order than they come in. */
    @Test
    void twoRowsOfOneKeyAreNamedByTheirNumbers() {
        FactSchema keyed = SCHEMA.withRowKey("channel");

        assertThat(table(keyed, "2024-01-01 EMAIL a", "2024-01-01 SMS a", "2024-01-02 EMAIL a")
                        .size())
                .isEqualTo(3);
        assertRefused(
                () -> table(
                        keyed,
                        "2024-01-02 EMAIL b",
                        "2024-01-02 SMS b",
                        "2024-01-01 EMAIL b",
                        "2024-01-01 SMS b",
                        "2024-01-02 DISPLAY b",
                        "2024-01-02 sms a"),
                "rows 2 and 6 of table ads have the same row key: 2024-01-02, channel \"SMS\"; leave one out, add them "
                        + "up, or make the key of more dimensions");
    }

    @Test
    void aKeyOfSeveralDimensionsIsAllOfThem() {
        FactSchema keyed = SCHEMA.withRowKey("channel", "campaign");

        assertThat(table(keyed, "2024-01-01 EMAIL a", "2024-01-01 EMAIL b", "2024-01-01 SMS a", "2024-01-01 SMS")
                        .size())
                .isEqualTo(4);
        assertRefused(
                () -> table(keyed, "2024-01-01 EMAIL", "2024-01-01 SMS a", "2024-01-01 EMAIL"),
                "rows 1 and 3 of table ads have the same row key: 2024-01-01, channel \"EMAIL\", campaign "
                        + "\"(not set)\"; leave one out, add them up, or make the key of more dimensions");
    }

    @Test
    void withoutDimensionsARowPeriodHasOneRow() {
        FactSchema keyed = SCHEMA.withRowGrain(Grain.MONTH).withRowKey();

        assertThat(table(keyed, "2024-01-01 EMAIL", "2024-02-01 EMAIL").size()).isEqualTo(2);
        assertRefused(
                () -> table(keyed, "2024-01-01 EMAIL", "2024-01-31 SMS"),
                "rows 1 and 2 of table ads have the same row key: 2024-01-01; leave one out, add them up, or make the "
                        + "key of more dimensions");
    }

    @Test
    void aKeyThatIsAlreadyThereIsRefused() {
        FactSchema keyed = SCHEMA.withRowKey("channel");
        FactTable table = table(keyed, "2024-01-01 EMAIL", "2024-01-02 EMAIL")
                .append(table(keyed, "2024-01-03 EMAIL", "2024-01-03 push"));
        FactTable batch = table(keyed, "2024-01-04 EMAIL", "2024-01-03 SMS", "2024-01-03 PUSH", "2024-01-01 SMS");
        String refused = " of the batch has the row key of one already in table ads: 2024-01-03, channel \"PUSH\"; "
                + "leave it out, or replace the rows of its days (replacing)";

        assertRefused(() -> table.append(batch), "row 3" + refused);
        assertRefused(() -> table.appendNewRows(batch), "row 3" + refused);
        FactTable appended = table(keyed, "2024-01-05 EMAIL").append(batch);
        assertRefused(() -> table.append(appended), "a row" + refused);
    }

    @Test
    void daysMayOverlapWhereKeysDoNot() {
        FactSchema keyed = SCHEMA.withRowKey("channel");
        FactTable table = table(keyed, "2024-01-01 EMAIL", "2024-01-02 EMAIL");

        assertThat(table.append(table(keyed, "2024-01-02 SMS", "2024-01-03 EMAIL")))
                .hasToString("ads (4 rows)");
    }

    @Test
    void rowsThatAreReplacedMakeRoomForTheirKeys() {
        FactSchema keyed = SCHEMA.withRowKey("channel");
        FactTable table = table(keyed, "2024-01-01 EMAIL", "2024-01-02 EMAIL");

        assertThat(table.replacing(DateRange.parse("2024-01-02/2024-01-03"), table(keyed, "2024-01-02 EMAIL")))
                .hasToString("ads (2 rows)");
    }
}
