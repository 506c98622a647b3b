package io.github.raceframework.io.imports;

import static io.github.raceframework.io.imports.Imports.problems;
import static io.github.raceframework.io.imports.Imports.rows;
import static io.github.raceframework.io.imports.Imports.totals;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.core.kpi.standard.SalesMeasures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that belong together: a group of which a row cannot be read is left out whole, and no other. */
class GroupedRowsTest {

    private static final ImportProfile SHOP = ImportProfile.named("shop")
            .with(ImportColumn.day("Day"), ImportColumn.of(SalesMeasures.UNITS, "Units"))
            .withGrouping("Order", "Units");

    private static ImportResult read(ImportProfile profile, String text) {
        return Imports.read(ProfileImport.of(profile).withBadCells(BadCells.SKIP_ROW), text);
    }

    private static String cells(int line, int count, int wanted) {
        return "t, line " + line + ": the row has " + count + " cells but the header has " + wanted
                + "; put cells that contain the delimiter \",\" in quotes";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,2024-03-01,10,x\n2,2024-03-01,20\n2,2024-03-01,30",
                "2,2024-03-01,10\n2,2024-03-01,20,x\n2,2024-03-01,30",
                "2,2024-03-01,10\n2,2024-03-01,20\n2,2024-03-01,30,x"
            })
    void aRowOfTooManyCellsSpoilsItsOwnGroup(String second) {
        ImportResult read = read(SHOP, "Order,Day,Units\n1,2024-03-01,1\n" + second + "\n3,2024-03-01,2\n");

        assertThat(problems(read.report())).hasSize(1);
        assertThat(rows(read.report())).isEqualTo("5 in = 2 used + 3 skipped + 0 filtered + 0 of totals");
        // Orders 1 and 3.
        assertThat(totals(read, SalesMeasures.UNITS)).containsExactly("units=3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,2024-03-01\n1,2024-03-01,1\n2,2024-03-01,20",
                "2,2024-03-01,10\n1,2024-03-01,1\n2,2024-03-01",
                "2,2024-03-01,10\n1,2024-03-01,1\n2,2024-03-01\n3,2024-03-01,0\n2,2024-03-01,5"
            })
    void evenIfTheGroupIsElsewhere(String lines) {
        ImportResult read = read(SHOP, "Order,Day,Units\n" + lines + "\n4,2024-03-01,2\n");

        assertThat(problems(read.report())).hasSize(1);
        // Orders 1, 3 and 4.
        assertThat(totals(read, SalesMeasures.UNITS)).containsExactly("units=3");
    }

    /** The cell before the key may be one too many, so nobody knows whose row it is. */
    @Test
    void whereTheKeyMayHaveMovedTheGroupsAroundItAreLeftOut() {
        ImportResult read = read(SHOP, """
                Day,Order,Units
                2024-03-01,1,1
                2024-03-01,2,2
                2024-03-01,x,3,4
                2024-03-01,3,8
                2024-03-01,4,16
                2024-03-01,4,32,x
                2024-03-01,5,64
                """);

        assertThat(problems(read.report())).containsExactly(cells(4, 4, 3), cells(7, 4, 3));
        // Orders 1 and 5: line 7 has the key of the line before it.
        assertThat(rows(read.report())).isEqualTo("7 in = 2 used + 5 skipped + 0 filtered + 0 of totals");
        assertThat(totals(read, SalesMeasures.UNITS)).containsExactly("units=65");
    }

    @Test
    void aRowWithoutAKeyMayBelongToTheGroupsAroundIt() {
        ImportResult read =
                read(SHOP, "Order,Day,Units\n1,2024-03-01,1\n1,2024-03-01,2\n,x\n1,2024-03-01,4\n2,2024-03-01,8\n");

        assertThat(problems(read.report())).containsExactly(cells(4, 2, 3));
        assertThat(rows(read.report())).isEqualTo("5 in = 1 used + 4 skipped + 0 filtered + 0 of totals");
        assertThat(totals(read, SalesMeasures.UNITS)).containsExactly("units=8");
    }

    /** 1 followed by 60 zeros has more digits than facts take. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRowThatFactsRefuseLeavesNothingBehind(boolean grouped) {
        ImportProfile product =
                ImportProfile.named("product").with(ImportColumn.day("Day")).withComputed(SalesMeasures.UNITS, "A * B");
        ImportProfile profile = grouped ? product.withGrouping("Order", "A") : product;
        String text = "Order,Day,A,B\n1,2024-03-01,2,3\n2,2024-03-02,1e30,1e30\n";

        ImportResult read = read(profile, text);

        assertThat(problems(read.report()))
                .containsExactly(
                        "t, line 3: the row does not fit the table: row 2 of table t, measure units: number 1.0000e60 is out"
                                + " of bounds: at most 38 digits, between 1e-30 and 1e30; correct the row or leave it out");
        assertThat(rows(read.report())).isEqualTo("2 in = 1 used + 1 skipped + 0 filtered + 0 of totals");
        assertThat(totals(read, SalesMeasures.UNITS)).containsExactly("units=6");
    }
}
