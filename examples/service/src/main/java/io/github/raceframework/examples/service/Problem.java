package io.github.raceframework.examples.service;

import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.io.fault.RaceFormatException.Violation;
import io.github.raceframework.metrics.aggregate.LimitException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request that is not answered, and why: an {@code application/problem+json} document (RFC 9457) that says no more by its type than by its status. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    /** The statuses there are, by the names of RFC 9110. */
    enum Status {
        BAD_REQUEST(400, "Bad Request"),
        NOT_FOUND(404, "Not Found"),
        METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
        CONTENT_TOO_LARGE(413, "Content Too Large"),
        UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
        UNPROCESSABLE_CONTENT(422, "Unprocessable Content"),
        INTERNAL_SERVER_ERROR(500, "Internal Server Error"),
        SERVICE_UNAVAILABLE(503, "Service Unavailable");

        private final int code;
        private final String title;

        Status(int code, String title) {
            this.code = code;
            this.title = title;
        }
    }

    private Problem(String detail, Reply reply) {
        super(detail);
        this.reply = reply;
    }

    /** A problem that words say in full. */
    static Problem of(Status status, String detail) {
        return of(status, detail, JsonNodeFactory.instance.objectNode());
    }

    /** All that is wrong with a document. */
    static Problem of(RaceFormatException refused) {
        ObjectNode more = JsonNodeFactory.instance.objectNode();
        ArrayNode violations = more.putArray("violations");
        for (Violation violation : refused.violations()) {
            ObjectNode one = violations
                    .addObject()
                    .put("pointer", violation.findPointer().orElse(""))
                    .put("line", violation.line())
                    .put("character", violation.character());
            violation.findValue().ifPresent(value -> one.put("value", value));
            one.put("problem", violation.problem()).put("remedy", violation.remedy());
        }
        more.put("total", refused.total());
        return of(Status.BAD_REQUEST, "the document is refused; violations says why", more);
    }

    /** A question that would take more than is allowed. */
    static Problem of(LimitException limit) {
        ObjectNode more = JsonNodeFactory.instance
                .objectNode()
                .put("asked", limit.asked())
                .put("allowed", limit.allowed());
        return of(Status.UNPROCESSABLE_CONTENT, String.valueOf(limit.getMessage()), more);
    }

    private static Problem of(Status status, String detail, ObjectNode more) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("title", status.title)
                .put("status", status.code)
                .put("detail", detail)
                .setAll(more);
        return new Problem(
                detail,
                Reply.of(
                        status.code,
                        "application/problem+json",
                        JsonMapper.shared().writeValueAsBytes(body)));
    }

    /** The same with a header that the status calls for. */
    Problem with(String header, String value) {
        return new Problem(String.valueOf(getMessage()), reply.with(header, value));
    }

    Reply reply() {
        return reply;
    }
}
