package com.example.kpis;

import io.github.raceframework.io.fault.RaceFormatException;
import io.github.raceframework.metrics.aggregate.LimitException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** What a client is told of a question that cannot be read or answered. */
@RestControllerAdvice
class Refusals {

    /** A document that is not right is refused with all that is wrong in it. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "the body cannot be read");
        if (NestedExceptionUtils.getRootCause(e) instanceof RaceFormatException format) {
            problem.setProperty("violations", format.violations());
        }
        return problem;
    }

    /** What a controller refuses, with the reason that it gives. */
    @ExceptionHandler
    ProblemDetail refused(ResponseStatusException e) {
        return e.getBody();
    }

    /** An answer that would be larger than the engine's options allow. */
    @ExceptionHandler
    ProblemDetail tooLarge(LimitException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
    }
}
