/** The command line. Only {@link dev.capibridge.cli.Main} is meant to be called. */
@NullMarked
package dev.capibridge.cli;

import org.jspecify.annotations.NullMarked;
