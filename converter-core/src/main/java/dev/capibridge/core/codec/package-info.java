/** Two-way conversions of one value, and how they are found. */
@NullMarked
package dev.capibridge.core.codec;

import org.jspecify.annotations.NullMarked;
