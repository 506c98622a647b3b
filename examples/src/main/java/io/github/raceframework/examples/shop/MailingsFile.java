package io.github.raceframework.examples.shop;

import java.util.ArrayList;
import java.util.List;

/**
 * The campaigns export of Klaviyo. Its rates are left alone: they cannot be added up, and what they are made of is there. Revenue is in the
 * currency of the list's market.
 */
final class MailingsFile {

    private static final String NAME = "klaviyo-campaigns.csv";
    private static final String LIST = "Newsletter ";

    private MailingsFile() {}

    static Reading<Mailing> read(ShopFiles files) {
        ExportReader export = ExportReader.read(files, NAME, "Campaign Name")
                .require("List", "Send Time", "Total Recipients", "Unique Placed Order", "Revenue", "Unique Opens")
                .require("Unique Clicks", "Unsubscribes", "Spam Complaints", "Successful Deliveries");
        List<Mailing> mailings = new ArrayList<>();
        for (ExportRow row : export.rows()) {
            mailings.add(new Mailing(
                    row.day("Send Time", Coverages.YEARS),
                    row.market("List", list -> list.startsWith(LIST) ? list.substring(LIST.length()) : list),
                    row.number("Total Recipients"),
                    row.number("Successful Deliveries"),
                    row.number("Unique Opens"),
                    row.number("Unique Clicks"),
                    row.number("Unsubscribes"),
                    row.number("Spam Complaints"),
                    row.number("Unique Placed Order"),
                    row.number("Revenue")));
        }
        return new Reading<>(NAME, export.rows().size(), mailings, "");
    }
}
