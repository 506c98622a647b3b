package io.github.raceframework.io;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;

/** One property of a document per line and one element of its lists per line: short enough to read, and a change shows as a changed line. */
final class JsonLayout extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return new Lines();
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }

    /** Breaks lines in the two outer levels of a document, and puts spaces in those below. */
    private static final class Lines implements PrettyPrinter {

        private static final int OUTER = 2;

        private int depth;

        @Override
        public void writeRootValueSeparator(JsonGenerator json) {
            json.writeRaw('\n');
        }

        @Override
        public void writeStartObject(JsonGenerator json) {
            start('{', json);
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            breakLine(depth, json);
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator json) {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            separate(json);
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) {
            end('}', entries, json);
        }

        @Override
        public void writeStartArray(JsonGenerator json) {
            start('[', json);
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            breakLine(depth, json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            separate(json);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) {
            end(']', values, json);
        }

        private void start(char bracket, JsonGenerator json) {
            json.writeRaw(bracket);
            depth++;
        }

        private void separate(JsonGenerator json) {
            json.writeRaw(depth <= OUTER ? "," : ", ");
            breakLine(depth, json);
        }

        private void end(char bracket, int children, JsonGenerator json) {
            if (children > 0) {
                breakLine(depth - 1, json);
            }
            depth--;
            json.writeRaw(bracket);
        }

        private void breakLine(int indent, JsonGenerator json) {
            if (depth <= OUTER) {
                json.writeRaw('\n');
                json.writeRaw("  ".repeat(indent));
            }
        }
    }
}
