package io.github.raceframework.examples.shop;

import java.util.List;

/**
 * What an export gave.
 *
 * @param file the name of the file
 * @param rows its rows below the header
 * @param used what was made of them
 * @param remark what was left out and why, in words; empty if nothing was
 */
record Reading<T>(String file, int rows, List<T> used, String remark) {

    Reading {
        used = List.copyOf(used);
    }
}
