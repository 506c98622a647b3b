package io.github.raceframework.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.examples.shop.Order.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportReadersTest {

    private static final String GOOGLE = """
            Campaign report
            "January"
            Day,Campaign,Currency code,Impr.,Clicks,Cost,Conversions,Conv. value
            """;

    private static final String META =
            "Campaign name,Reporting starts,Reporting ends,Amount spent (CHF),Impressions,Reach,Link clicks,Clicks (all),"
                    + "Adds to cart,Leads,Purchases,Purchases conversion value\n";

    private static final String ORDERS =
            "Name,Email,Financial Status,Currency,Shipping,Taxes,Discount Amount,Created at,Lineitem quantity,"
                    + "Lineitem price,Shipping Country,Cancelled at,Refunded Amount,Tags,Source\n";

    @TempDir
    private Path directory;

    @Test
    void googleWritesThousandsUnknownsAndTotals() throws IOException {
        Reading<AdDay> ads = read("google-ads.csv", GOOGLE + """
                        2024-01-05,DE | Brand,EUR,"1,234",12,"1,000.50",--,--
                        Total: Campaigns,--,EUR,1,1,1,1,1
                        """, GoogleAdsFile::read);

        assertThat(ads.rows()).isEqualTo(2);
        assertThat(ads.remark()).isEqualTo("totals left out: 1");
        AdDay ad = ads.used().get(0);
        assertThat(ad.day()).isEqualTo("2024-01-05");
        assertThat(ad.market()).isEqualTo(Market.DE);
        assertThat(ad.impressions()).isEqualByComparingTo("1234");
        assertThat(ad.cost()).isEqualByComparingTo("1000.50");
        assertThat(ad.conversions()).isNull();
    }

    @Test
    void metaWritesNothingWhereNothingHappened() throws IOException {
        Reading<AdDay> ads = read("meta-ads-ch.csv", META + """
                        ,2024-01-01,2025-12-31,9,9,9,9,9,9,9,9,9
                        CH | A,2024-01-01,2024-01-01,7.52,900,738,8,12,1,,,
                        """, files -> MetaAdsFile.read(files, "meta-ads-ch.csv"));

        assertThat(ads.used()).hasSize(1);
        AdDay ad = ads.used().get(0);
        assertThat(ad.currency().getCurrencyCode()).isEqualTo("CHF");
        assertThat(ad.conversions()).isZero();
        assertThat(ad.social().leads()).isZero();
        assertThat(ad.social().cartAdds()).isOne();
    }

    /** 2 x 10.00 + 3 x 5.00 = 35.00 of five units; 11.90 with 19 % tax came back, 10.00 without. */
    @Test
    void theRowsOfAnOrderAreOneOrder() throws IOException {
        Reading<Order> orders = read("orders.csv", ORDERS + """
                        #1,c1@example.com,paid,EUR,4.90,7.01,2.00,2024-01-01 23:59:59 +0100,2,10.00,DE,,11.90,,web
                        #1,c1@example.com,,,,,,2024-01-01 23:59:59 +0100,3,5.00,,,,,
                        #2,c1@example.com,refunded,EUR,0,0,0,2024-01-02 10:00:00 +0100,1,8.00,DE,2024-01-03,9.52,,web
                        #3,c1@example.com,voided,CHF,0,0,0,2024-01-02 11:00:00 +0100,1,8.00,CH,,0,,web
                        #4,c1@example.com,paid,EUR,0,0,0,2024-01-02 12:00:00 +0100,1,8.00,,,0,test,pos
                        #5,c1@example.com,paid,EUR,0,0,0,2024-01-09 12:00:00 +0100,1,8.00,,,0,,pos
                        """, OrdersFile::read);

        assertThat(orders.rows()).isEqualTo(6);
        assertThat(orders.remark()).isEqualTo("1 cancelled, 1 never paid, 1 of the shop's own tests do not count");
        Order first = orders.used().get(0);
        assertThat(first.gross()).isEqualByComparingTo("35.00");
        assertThat(first.units()).isEqualByComparingTo("5");
        assertThat(first.returns()).isEqualByComparingTo("10.00");
        assertThat(first.net()).isEqualByComparingTo("23.00");
        assertThat(first.day()).isEqualTo("2024-01-01");
        assertThat(orders.used().stream().map(Order::status))
                .containsExactly(Status.PLACED, Status.CANCELLED, Status.NOT_PAID, Status.TEST, Status.PLACED);
        assertThat(orders.used().get(4).market()).isEqualTo(Market.DE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "2024-01-05,DE | Brand,EUR,x12,1,1,1,1 ~ line 4, column \"Impr.\": \"x12\" is not a number such as 1,234.50",
                "2024-01-05,DE | Brand,EUR,1,--,1,1,1 ~ line 4, column \"Clicks\": \"--\" is unknown, and must be a number",
                "2024-01-05,DE | Brand,EUR,'1,2',1,1,1,1 ~ line 4, column \"Impr.\": \"1,2\" is not a number such as 1,234.50",
                "05.01.2024,DE | Brand,EUR,1,1,1,1,1 ~ line 4, column \"Day\": \"05.01.2024\" does not begin with a date",
                "2026-01-01,DE | Brand,EUR,1,1,1,1,1 ~ line 4, column \"Day\": \"2026-01-01\" is not a day that the demo takes for"
                        + " covered: [2024-01-01/2026-01-01]",
                "2024-01-05,AT | Brand,EUR,1,1,1,1,1 ~ line 4, column \"Campaign\": \"AT | Brand\" names no market of the shop",
                "2024-01-05,DE | Brand,Euro,1,1,1,1,1 ~ line 4, column \"Currency code\": \"Euro\" is not the code of a currency",
            })
    void aBadCellIsNamed(String row, String message) {
        assertThatThrownBy(() -> read("google-ads.csv", GOOGLE + row.replace('\'', '"') + "\n", GoogleAdsFile::read))
                .isInstanceOf(ExportException.class)
                .hasMessage("google-ads.csv, " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "#1,c,paid,EUR,0,0,0,2024-01-01 10:00,1,1,DE,,0,,web ~ line 2, column \"Created at\": \"2024-01-01 10:00\" is not a time"
                        + " such as 2024-02-29 23:59:59 +0100",
                "#1,c,paid,EUR,0,0,0,2024-01-01 10:00:00 +0100,1,1,CH,,0,,web ~ line 2, column \"Currency\": \"EUR\" is not the currency of CH",
                "#1,c,paid,EUR,0,0,0,2024-01-01 10:00:00 +0100,1,1,DE,,0,,fax ~ line 2, column \"Source\": \"fax\" is neither \"web\" nor \"pos\"",
            })
    void aBadOrderIsNamed(String row, String message) {
        assertThatThrownBy(() -> read("orders.csv", ORDERS + row + "\n", OrdersFile::read))
                .hasMessage("orders.csv, " + message);
    }

    @Test
    void aRowOfMetaSpeaksForADay() {
        assertThatThrownBy(() -> read(
                        "meta-ads-ch.csv",
                        META + "CH | A,2024-01-01,2024-01-07,7.52,900,738,8,12,1,,,\n",
                        files -> MetaAdsFile.read(files, "meta-ads-ch.csv")))
                .hasMessage(
                        "meta-ads-ch.csv, line 2, column \"Reporting ends\": \"2024-01-07\" is another day than the row"
                                + " starts on; export by day");
        assertThatThrownBy(() -> read(
                        "meta-ads-ch.csv",
                        META.replace("Amount spent (CHF)", "Amount spent"),
                        files -> MetaAdsFile.read(files, "meta-ads-ch.csv")))
                .hasMessage("meta-ads-ch.csv: no column is named such as \"Amount spent (EUR)\"");
    }

    @Test
    void aScoreIsWhole() {
        assertThatThrownBy(() -> read(
                        "nps-survey.csv", "respondent,date,country,score\nr1,2024-07-01,DE,9.5\n", SurveyFile::read))
                .hasMessage("nps-survey.csv, line 2, column \"score\": \"9.5\" is not a whole number from 0 to 10");
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() {
        assertThatThrownBy(() -> read("nps-survey.csv", "a,b\n1,2\n", SurveyFile::read))
                .hasMessage("nps-survey.csv: no row begins with the header \"respondent\"");
        assertThatThrownBy(() -> read("nps-survey.csv", "respondent,date,country,scores\n", SurveyFile::read))
                .hasMessage("nps-survey.csv: there is no column \"score\"; did you mean \"scores\"?");
        assertThatThrownBy(() -> SurveyFile.read(ShopFiles.in(directory.resolve("nowhere"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void ordersMayComeNewestFirst() throws IOException {
        Reading<Order> orders = read("orders.csv", ORDERS + """
                        #2,c1@example.com,paid,EUR,0,0,0,2024-10-27 02:10:00 +0100,1,8.00,DE,,0,,web
                        #1,c1@example.com,paid,EUR,0,0,0,2024-10-27 02:20:00 +0200,1,8.00,DE,,0,,web
                        """, OrdersFile::read);

        assertThat(orders.used().stream().map(Order::name)).containsExactly("#1", "#2");
    }

    @Test
    void aTextThatIsNoCsvIsRefused() throws IOException {
        assertThatThrownBy(() -> read("nps-survey.csv", "respondent,date\n\"r1,2024-07-01\n", SurveyFile::read))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("nps-survey.csv: ");
        Files.write(directory.resolve("nps-survey.csv"), new byte[] {'a', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> SurveyFile.read(ShopFiles.in(directory)))
                .hasMessage("nps-survey.csv: the bytes are not UTF-8; save the file as UTF-8");
    }

    @Test
    void theFilesInTheJarAreThoseInTheProject() {
        assertThat(Shop.read(ShopFiles.packed()).uses())
                .isEqualTo(Shop.read(ShopFiles.in(Path.of("shop"))).uses())
                .hasSize(7);
    }

    private <T> Reading<T> read(String name, String text, Function<ShopFiles, Reading<T>> reader) throws IOException {
        Files.writeString(directory.resolve(name), text);
        return reader.apply(ShopFiles.in(directory));
    }
}
