/** Measurements. */
@NullMarked
package dev.capibridge.benchmarks;

import org.jspecify.annotations.NullMarked;
