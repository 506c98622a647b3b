package io.github.raceframework.io.imports;

import io.github.raceframework.metrics.facts.FactSchema;

/**
 * How the rows of one file become facts.
 *
 * @param schema of the table into which they go
 * @param guessed whether how the file is written was seen from its first rows alone, so that it has to be seen what the others tell
 */
record ReadingPlan(ProfileParts parts, FilePlan file, FactSchema schema, BadCells policy, boolean guessed) {}
