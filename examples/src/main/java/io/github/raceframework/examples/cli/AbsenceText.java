package io.github.raceframework.examples.cli;

import io.github.raceframework.core.kpi.AbsenceReason;
import io.github.raceframework.metrics.kpi.KpiValue;

/** How what is absent is printed for people: as words in the place of a number, and with all that is known of it in a note. */
final class AbsenceText {

    private AbsenceText() {}

    /** In the place of a number: {@code (no data for this time)}. */
    static String cell(AbsenceReason reason) {
        return "(" + reason.words() + ")";
    }

    /** In a note: the reason as code and in words, with what is known all the same. */
    static String note(KpiValue.Absent absent) {
        return note(absent.toString(), absent.reason(), absent.detail());
    }

    /** In a note: the reason as code and in words, and what it is about, if that is said. */
    static String note(String code, AbsenceReason reason, String detail) {
        return code + ", " + reason.words() + detail(detail);
    }

    /** What a reason is about, as the end of a note; nothing if that is not said. */
    static String detail(String detail) {
        return detail.isEmpty() ? "" : "; " + detail;
    }
}
