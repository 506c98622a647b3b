package io.github.raceframework.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.raceframework.core.kpi.standard.SalesMeasures;
import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.imports.ImportProfile;
import io.github.raceframework.io.imports.ImportResult;
import io.github.raceframework.io.imports.Imports;
import io.github.raceframework.io.imports.StandardProfiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImportProfileDocumentTest {

    private static final RaceJson JSON = RaceJson.standard();

    static List<ImportProfile> profiles() {
        return StandardProfiles.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aStandardProfileIsReadAsItWasWritten(ImportProfile profile) {
        String text = JSON.writeText(DocumentKind.IMPORT_PROFILE.of(profile));

        assertThat(JSON.read(DocumentKind.IMPORT_PROFILE, text).value()).isEqualTo(profile);
        assertThat(Documents.faults(DocumentKind.IMPORT_PROFILE, text)).isEmpty();
    }

    @Test
    void aProfileWrittenByHandReadsARealLayout() {
        ImportProfile retail = JSON.read(DocumentKind.IMPORT_PROFILE, """
                {
                  "kind": "race-import-profile",
                  "formatVersion": "1.0",
                  "name": "online-retail",
                  "columns": [
                    {"headers": ["InvoiceDate"], "holds": "day"},
                    {"headers": ["CustomerID"], "identity": "customer"},
                    {"headers": ["Country"], "dimension": "country"}
                  ],
                  "grouping": {"key": "InvoiceNo", "lineColumns": ["Quantity", "UnitPrice"]},
                  "computed": [
                    {"measure": "orders", "formula": "if(starts(InvoiceNo, 'C'), 0, 1)"},
                    {"measure": "gross_sales", "formula": "if(starts(InvoiceNo, 'C'), 0, Quantity * UnitPrice)"},
                    {"measure": "discounts", "formula": "0"},
                    {"measure": "returns", "formula": "if(starts(InvoiceNo, 'C'), -(Quantity * UnitPrice), 0)"}
                  ],
                  "distinct": [{"measure": "purchasers", "identity": "customer", "having": "orders"}],
                  "constants": [{"dimension": "sales_channel", "member": "ONLINE"}],
                  "filters": ["UnitPrice > 0"],
                  "currency": "GBP"
                }
                """).value();
        ImportResult sales = Imports.read(retail, """
                InvoiceNo,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                1,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
                1,2,2010-12-01 08:26:00,1.00,17850,United Kingdom
                C2,-1,2010-12-01 09:00:00,2.55,14000,United Kingdom
                3,10,2010-12-01 09:30:00,0,,United Kingdom
                """);

        // 6 * 2.55 + 2 * 1 = 17.3, less 2.55
        assertThat(Imports.totals(
                        sales,
                        SalesMeasures.ORDERS,
                        SalesMeasures.GROSS_SALES,
                        SalesMeasures.NET_SALES,
                        SalesMeasures.PURCHASERS))
                .containsExactly("orders=1", "gross_sales=17.3", "net_sales=14.75", "purchasers=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"headers\":[\"A\"],\"measure\":\"clics\"}"
                        + "|/columns/0/measure: \"clics\" is no measure of the catalogue; write the id of a measure of the catalogue; did"
                        + " you mean \"clicks\"?",
                "{\"headers\":[\"A\"],\"measure\":\"target\"}"
                        + "|/columns/0/measure: \"target\" is no measure of the catalogue; write the id of a measure of the catalogue",
                "{\"headers\":[\"A\"],\"dimension\":\"chanel\"}"
                        + "|/columns/0/dimension: \"chanel\" is no dimension of the catalogue; write the id of a dimension of the catalogue;"
                        + " did you mean \"channel\"?",
                "{\"headers\":[\"A\"]}"
                        + "|/columns/0: the column holds nothing; write headers, and one of measure, dimension, identity, ignored and holds",
                "{\"headers\":[\"A\"],\"measure\":\"clicks\",\"holds\":\"day\"}"
                        + "|/columns/0: the column holds several things; write headers, and one of measure, dimension, identity, ignored and"
                        + " holds",
                "{\"headers\":[],\"holds\":\"day\"}"
                        + "|/columns/0: headers [] name no column; write headers, and one of measure, dimension, identity, ignored and holds",
                "{\"headers\":[\"A\"],\"holds\":\"days\"}"
                        + "|/columns/0/holds: \"days\" is none of the words for it; write one of"
            })
    void aColumnThatMakesNoSenseIsRefused(String column, String message) {
        assertThat(refused("\"columns\":[" + column + "]")).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"filters\":[\"Cost >\"]|/filters/0: \"Cost >\" cannot be read: formula \"Cost >\" ends where a number, a column or a function"
                        + " belongs (character 7); write a text such as \"Status != 'test'\"",
                "\"filters\":[\"Cost\"]|/filters/0: \"Cost\" cannot be read: formula \"Cost\" is not a test, such as Status = 'paid'",
                "\"dateFormats\":[\"HH:mm\"]|/dateFormats/0: \"HH:mm\" cannot be read: date format \"HH:mm\" gives no date",
                "\"delimiter\":\"ab\"|/delimiter: \"ab\" cannot be read: it is not one character; write a text such as \";\"",
                "\"delimiter\":\"a\"|/delimiter: \"a\" cannot be read: delimiter \"a\" cannot separate cells; use a comma, a semicolon or a tab;"
                        + " write a text such as \";\"",
                "\"decimalSeparator\":\";\"|/decimalSeparator: \";\" cannot be read: decimal separator ';' is neither '.' nor ','",
                "\"zone\":\"Mars\"|/zone: \"Mars\" cannot be read: there is no such time zone; write a text such as \"Europe/Berlin\"",
                "\"currency\":\"Euro\"|/currency: \"Euro\" cannot be read",
                "\"filter\":[]|the property \"filter\" is not known"
            })
    void aSettingThatMakesNoSenseIsRefused(String property, String message) {
        String all = "\"columns\":[{\"headers\":[\"A\"],\"holds\":\"day\"}]," + property;
        if (message.startsWith("the property")) {
            assertThat(refused(all)).contains("filter");
        } else {
            assertThat(refused(all)).contains(message);
        }
    }

    private static String refused(String properties) {
        RaceFormatException refused = catchThrowableOfType(
                RaceFormatException.class,
                () -> JSON.read(
                        DocumentKind.IMPORT_PROFILE,
                        "{\"kind\":\"race-import-profile\",\"formatVersion\":\"1.0\",\"name\":\"x\"," + properties
                                + "}"));
        assertThat(refused).isNotNull();
        return refused.getMessage();
    }
}
