/** Runs the measurements in turns and writes what they gave into the documentation. */
@NullMarked
package dev.capibridge.benchmarks.report;

import org.jspecify.annotations.NullMarked;
