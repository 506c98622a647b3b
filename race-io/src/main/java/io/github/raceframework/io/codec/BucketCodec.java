package io.github.raceframework.io.codec;

import io.github.raceframework.core.time.Bucket;
import io.github.raceframework.core.time.Grain;
import io.github.raceframework.core.time.RaceCalendar;
import io.github.raceframework.core.value.DateRange;
import io.github.raceframework.io.json.Decoder;
import io.github.raceframework.io.json.Decoders;
import io.github.raceframework.io.json.JsonField;
import io.github.raceframework.io.json.JsonWriter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Buckets of a calendar: {@code {"label": "2025-03", "grain": "month", "from": "2025-03-01", "to": "2025-04-01"}}. */
final class BucketCodec {

    private BucketCodec() {}

    static void write(String name, Bucket bucket, JsonWriter json) {
        json.object(name, to -> {
            to.text("label", bucket.label());
            to.word("grain", bucket.grain());
            Values.write(bucket.range(), to);
        });
    }

    /**
     * Buckets of a calendar.
     *
     * @param calendar the calendar; null if that of the document has faults, so that nothing can be held against it
     */
    static Decoder<Bucket> of(@Nullable RaceCalendar calendar) {
        return Decoders.object(
                fields -> {
                    JsonField<String> label = fields.get("label", Decoders.text());
                    JsonField<Grain> grain = fields.get("grain", Decoders.constant(Grain.class));
                    JsonField<LocalDate> from = fields.get("from", Values.DATES);
                    JsonField<LocalDate> to = fields.get("to", Values.DATES);
                    return () -> {
                        Bucket found = new Bucket(grain.get(), 0, new DateRange(from.get(), to.get()), label.get());
                        return calendar == null ? found : checked(found, calendar);
                    };
                },
                "write a period as the calendar of the document has it");
    }

    private static Bucket checked(Bucket found, RaceCalendar calendar) {
        Bucket known = calendar.bucketOf(found.grain(), found.range().from());
        if (!known.range().equals(found.range()) || !known.label().equals(found.label())) {
            throw new IllegalArgumentException(
                    found.label() + " of " + found.range() + " is no " + Decoders.word(found.grain()) + " of calendar "
                            + calendar + ", which has " + known.label() + " of " + known.range());
        }
        return known;
    }
}
