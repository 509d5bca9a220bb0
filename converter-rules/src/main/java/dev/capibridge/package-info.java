/** What callers use: {@link dev.capibridge.PayloadConverter} and what it gives. */
@NullMarked
package dev.capibridge;

import org.jspecify.annotations.NullMarked;
