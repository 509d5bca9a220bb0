/** Those that are measured: this library, the floor beneath it, and other ways to do the same mapping. */
@NullMarked
package dev.capibridge.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
